package fr.microgate.parc.inventory.catalog;

import fr.microgate.parc.inventory.catalog.AssetModels.Names;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Products by what people and agents call them, whatever the case.
public final class ProductNames {

    private final Map<String, Set<UUID>> byName = new HashMap<>();
    private final Map<UUID, Names> byId = new HashMap<>();

    ProductNames(List<AssetModel> products) {
        for (var product : products) {
            byId.put(product.id, new Names(product.manufacturer, product.name));
            put(product.name, product.id);
            put(product.manufacturer + " " + product.name, product.id);
        }
    }

    /// The products called so: by the name alone, or by the manufacturer and the name.
    public Set<UUID> called(String name) {
        return byName.getOrDefault(name.toLowerCase(Locale.ROOT), Set.of());
    }

    /// What one of them is called.
    public Names of(UUID id) {
        return Objects.requireNonNull(byId.get(id), "a product that was not looked up");
    }

    /// The product of that name.
    public Optional<UUID> named(@Nullable String manufacturer, @Nullable String name) {
        if (manufacturer == null || name == null) return Optional.empty();
        return called(manufacturer + " " + name).stream().findFirst();
    }

    private void put(String name, UUID id) {
        byName.computeIfAbsent(name.toLowerCase(Locale.ROOT), _ -> new LinkedHashSet<>()).add(id);
    }
}
