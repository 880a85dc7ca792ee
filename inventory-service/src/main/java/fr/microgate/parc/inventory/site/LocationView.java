package fr.microgate.parc.inventory.site;

import fr.microgate.parc.inventory.MergePatch;
import fr.microgate.parc.platform.http.Revision;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record LocationView(
        UUID id,
        UUID siteId,
        LocationDetails.Kind kind,
        String name,
        @Nullable UUID parentId,
        boolean archived) {

    static LocationView of(Location location) {
        var details = location.details;
        return new LocationView(
                location.id,
                location.siteId,
                details.kind(),
                details.name(),
                details.parentId(),
                details.archived());
    }

    static Revision revisionOf(Location location) {
        return Revision.of(of(location), location.version, MergePatch.fieldsOf(location.details));
    }
}
