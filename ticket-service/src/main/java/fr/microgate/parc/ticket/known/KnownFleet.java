package fr.microgate.parc.ticket.known;

import static fr.microgate.parc.ticket.TicketProblem.UNKNOWN_ASSET;
import static fr.microgate.parc.ticket.TicketProblem.UNKNOWN_ORGANIZATION;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/// Which machines belong to whom, as far as we were told.
@ApplicationScoped
public class KnownFleet {

    private final KnownOrganizations organizations;
    private final KnownAssets assets;

    KnownFleet(KnownOrganizations organizations, KnownAssets assets) {
        this.organizations = organizations;
        this.assets = assets;
    }

    /// The same refusal for a machine of somebody else and for none at all: which of them is not
    /// the caller's business.
    public void require(UUID organizationId, Collection<UUID> assetIds) {
        if (organizations.findById(organizationId) == null) {
            throw UNKNOWN_ORGANIZATION.problem(
                    "No organisation %s is known here (yet).", organizationId);
        }
        if (!assets.allOf(organizationId, Set.copyOf(assetIds))) {
            throw UNKNOWN_ASSET.problem(
                    "An asset in assetIds is not one of organisation %s.", organizationId);
        }
    }
}
