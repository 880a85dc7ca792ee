package fr.microgate.parc.inventory.organization;

import fr.microgate.parc.inventory.MergePatch;
import fr.microgate.parc.platform.http.Revision;
import java.time.Instant;
import java.util.UUID;

record OrganizationView(
        UUID id,
        String code,
        String name,
        Organization.Kind kind,
        String holidayCalendar,
        boolean active,
        Instant registeredAt) {

    static OrganizationView of(Organization organization) {
        return new OrganizationView(
                organization.id,
                organization.code,
                organization.name,
                organization.kind,
                organization.holidayCalendar,
                organization.active,
                organization.registeredAt);
    }

    static Revision revisionOf(Organization organization) {
        return Revision.of(
                of(organization),
                organization.version,
                MergePatch.fieldsOf(ChangeOrganization.of(organization)));
    }
}
