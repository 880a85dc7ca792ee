package fr.microgate.parc.inventory.organization;

import fr.microgate.parc.platform.event.DomainEvent;
import java.util.UUID;

record OrganizationRegistered(
        UUID organizationId,
        Organization.Kind kind,
        String code,
        String holidayCalendar,
        boolean active)
        implements DomainEvent {

    static OrganizationRegistered of(Organization organization) {
        return new OrganizationRegistered(
                organization.id,
                organization.kind,
                organization.code,
                organization.holidayCode(),
                organization.active);
    }

    @Override
    public String type() {
        return "fr.microgate.parc.inventory.organization-registered.v1";
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
