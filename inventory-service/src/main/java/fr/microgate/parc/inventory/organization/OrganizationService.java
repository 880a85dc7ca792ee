package fr.microgate.parc.inventory.organization;

import fr.microgate.parc.platform.audit.AuditLog;
import fr.microgate.parc.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;

/// What can be done with organisations that are registered.
@ApplicationScoped
class OrganizationService {

    private final Organizations organizations;
    private final Outbox outbox;
    private final AuditLog audit;

    OrganizationService(Organizations organizations, Outbox outbox, AuditLog audit) {
        this.organizations = organizations;
        this.outbox = outbox;
        this.audit = audit;
    }

    void change(Organization organization, @Valid ChangeOrganization change) {
        if (change.equals(ChangeOrganization.of(organization))) return;
        organization.change(change);
        outbox.add(organization.id, OrganizationUpdated.of(organization));
        audit.record("update", "organization", organization.id, organization.id);
        organizations.flush();
    }

    void minimise(Organization organization, Minimisation minimisation) {
        if (minimisation.equals(organization.minimisation)) return;
        organization.minimise(minimisation);
        audit.record("set-minimisation", "organization", organization.id, organization.id);
        organizations.flush();
    }
}
