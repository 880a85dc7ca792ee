package fr.microgate.parc.inventory.site;

import fr.microgate.parc.inventory.SearchText;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Places by what people call them: the name alone, or the path to it, `Bâtiment/Étage/Bureau`.
public final class LocationPaths {

    private static final String SEPARATOR = "/";

    private final Map<UUID, Location> byId;
    private final Map<UUID, Map<String, Set<UUID>>> bySite = new HashMap<>();

    LocationPaths(List<Location> locations) {
        byId = locations.stream().collect(Collectors.toMap(one -> one.id, one -> one));
        for (var location : locations) {
            if (location.details.archived()) continue;
            put(location, location.details.name());
            put(location, path(location));
        }
    }

    /// The places in use of the site that are called so.
    public Set<UUID> called(UUID siteId, String name) {
        return bySite.getOrDefault(siteId, Map.of()).getOrDefault(key(name), Set.of());
    }

    public boolean isOf(UUID siteId, @Nullable UUID locationId) {
        var location = locationId == null ? null : byId.get(locationId);
        return location != null && location.siteId.equals(siteId);
    }

    /// The places in use by their whole path.
    Map<String, Location> byPath() {
        var byPath = new HashMap<String, Location>();
        for (var location : byId.values())
            if (!location.details.archived()) byPath.put(key(path(location)), location);
        return byPath;
    }

    String path(Location location) {
        var path = location.details.name();
        var parent = parent(location);
        for (var depth = 1; parent != null && depth < Locations.DEEPEST; depth++) {
            path = parent.details.name() + SEPARATOR + path;
            parent = parent(parent);
        }
        return path;
    }

    private @Nullable Location parent(Location location) {
        var parentId = location.details.parentId();
        return parentId == null ? null : byId.get(parentId);
    }

    private void put(Location location, String name) {
        bySite.computeIfAbsent(location.siteId, _ -> new HashMap<>())
                .computeIfAbsent(key(name), _ -> new LinkedHashSet<>())
                .add(location.id);
    }

    static String key(String name) {
        return SearchText.of(name).replaceAll(" ?/ ?", SEPARATOR);
    }
}
