package fr.microgate.parc.inventory.site;

import fr.microgate.parc.inventory.csv.TableNames;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Locations by the path to them, as an import takes them back.
@ApplicationScoped
class LocationNames implements TableNames {

    private final Locations locations;

    LocationNames(Locations locations) {
        this.locations = locations;
    }

    @Override
    public String field() {
        return "locationId";
    }

    @Override
    public Map<UUID, String> of(Collection<UUID> ids) {
        var asked = locations.list("id in ?1", ids);
        var paths = locations.paths(asked.stream().map(one -> one.siteId).distinct().toList());
        return asked.stream().collect(Collectors.toMap(one -> one.id, paths::path));
    }
}
