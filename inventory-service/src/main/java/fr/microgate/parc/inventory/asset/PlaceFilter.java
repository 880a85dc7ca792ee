package fr.microgate.parc.inventory.asset;

import fr.microgate.parc.inventory.site.Locations;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Machines at a location, and at all that lie in it: who asks for a building means its rooms. They
/// are as many values of one column, each with a list of its own.
@ApplicationScoped
class PlaceFilter {

    private final Locations locations;

    PlaceFilter(Locations locations) {
        this.locations = locations;
    }

    void at(Conditions where, @Nullable UUID locationId) {
        if (locationId == null) return;
        var all = locations.within(locationId);
        if (all.size() < 2) where.and("asset.location_id = ?", locationId);
        else where.and("asset.location_id", "uuid", "= ANY (?)", all.toArray(UUID[]::new));
    }
}
