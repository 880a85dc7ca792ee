package fr.microgate.parc.inventory.assignment;

import fr.microgate.parc.inventory.asset.Asset;
import fr.microgate.parc.inventory.asset.Ownership;
import fr.microgate.parc.inventory.asset.TypedAsset;
import fr.microgate.parc.inventory.organization.Organizations;
import fr.microgate.parc.inventory.person.PersonRefs;
import fr.microgate.parc.inventory.site.Places;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/// Who may get an asset: people and sites of its organisation. What the shop lends, rents out or
/// shows goes to anybody.
@ApplicationScoped
class Recipients {

    private static final Set<Ownership> LENT =
            Set.of(Ownership.LOAN, Ownership.DEMO, Ownership.RENTAL);

    private final Organizations organizations;
    private final PersonRefs people;
    private final Places places;

    Recipients(Organizations organizations, PersonRefs people, Places places) {
        this.organizations = organizations;
        this.people = people;
        this.places = places;
    }

    void check(Asset asset, AssignAsset command) {
        var own = asset.organizationId();
        var lent = LENT.contains(TypedAsset.of(asset).ownership());
        var only = lent && organizations.registered(own).isShop() ? null : own;
        people.mustBeActive(command.personRef(), only);
        places.mustBeInUse(command.siteId(), only);
    }

    /// Whether it is a site of the organisation of the asset, and not of a client who borrows it.
    boolean isOwn(Asset asset, UUID siteId) {
        return places.isOf(asset.organizationId(), siteId);
    }
}
