package fr.microgate.parc.inventory.organization;

import fr.microgate.parc.platform.event.DomainEvent;
import java.util.UUID;

record OrganizationUpdated(
        UUID organizationId,
        Organization.Kind kind,
        String code,
        String holidayCalendar,
        boolean active)
        implements DomainEvent {

    static OrganizationUpdated of(Organization organization) {
        return new OrganizationUpdated(
                organization.id,
                organization.kind,
                organization.code,
                organization.holidayCode(),
                organization.active);
    }

    @Override
    public String type() {
        return "fr.microgate.parc.inventory.organization-updated.v1";
    }

    @Override
    public String topic() {
        return "inventory.directory.v1";
    }

    @Override
    public Object subject() {
        return organizationId;
    }
}
