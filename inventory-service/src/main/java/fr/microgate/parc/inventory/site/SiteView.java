package fr.microgate.parc.inventory.site;

import fr.microgate.parc.inventory.MergePatch;
import fr.microgate.parc.platform.http.Revision;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record SiteView(
        UUID id,
        UUID organizationId,
        String name,
        @Nullable String code,
        @Nullable String address,
        @Nullable String postcode,
        @Nullable String city,
        String country,
        @Nullable String phone,
        @Nullable String openingHours,
        @Nullable String accessNotes,
        boolean archived,
        Instant registeredAt) {

    static SiteView of(Site site) {
        var details = site.details;
        return new SiteView(
                site.id,
                site.organizationId,
                details.name(),
                details.code(),
                details.address(),
                details.postcode(),
                details.city(),
                details.country(),
                details.phone(),
                details.openingHours(),
                details.accessNotes(),
                details.archived(),
                site.registeredAt);
    }

    static Revision revisionOf(Site site) {
        return Revision.of(of(site), site.version, MergePatch.fieldsOf(site.details));
    }
}
