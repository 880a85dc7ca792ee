package fr.microgate.parc.inventory.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// What each organisation lets its agents deliver.
@ApplicationScoped
public class Minimisations {

    private final Organizations organizations;

    Minimisations(Organizations organizations) {
        this.organizations = organizations;
    }

    /// The strictest one for an organisation that nobody registered.
    public Minimisation of(UUID organizationId) {
        return organizations
                .findByIdOptional(organizationId)
                .map(organization -> organization.minimisation)
                .orElse(Minimisation.STRICTEST);
    }
}
