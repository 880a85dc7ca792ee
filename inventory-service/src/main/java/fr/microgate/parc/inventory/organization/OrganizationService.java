package fr.microgate.parc.inventory.organization;

import fr.microgate.parc.platform.audit.AuditLog;
import fr.microgate.parc.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import java.time.Clock;

/// What can be done with organisations that are registered.
@ApplicationScoped
class OrganizationService {

    private final Organizations organizations;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    OrganizationService(Organizations organizations, Outbox outbox, AuditLog audit, Clock clock) {
        this.organizations = organizations;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
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
        var tightened = !organization.minimisation.refused().containsAll(minimisation.refused());
        organization.minimise(minimisation);
        if (tightened) organizations.purgePeople(organization.id, clock.instant());
        audit.record("set-minimisation", "organization", organization.id, organization.id);
        organizations.flush();
    }
}
