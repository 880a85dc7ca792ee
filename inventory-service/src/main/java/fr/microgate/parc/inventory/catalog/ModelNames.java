package fr.microgate.parc.inventory.catalog;

import fr.microgate.parc.inventory.csv.TableNames;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class ModelNames implements TableNames {

    private final AssetModels products;

    ModelNames(AssetModels products) {
        this.products = products;
    }

    @Override
    public String field() {
        return "modelId";
    }

    @Override
    public Map<UUID, String> of(Collection<UUID> ids) {
        return products.list("id in ?1", ids).stream()
                .collect(Collectors.toMap(one -> one.id, one -> one.manufacturer + " " + one.name));
    }
}
