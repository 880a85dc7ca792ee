package fr.microgate.parc.inventory.site;

import fr.microgate.parc.inventory.csv.TableNames;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/// What a location lies in, by its path.
@ApplicationScoped
class ParentNames implements TableNames {

    private final LocationNames locations;

    ParentNames(LocationNames locations) {
        this.locations = locations;
    }

    @Override
    public String field() {
        return "parentId";
    }

    @Override
    public Map<UUID, String> of(Collection<UUID> ids) {
        return locations.of(ids);
    }
}
