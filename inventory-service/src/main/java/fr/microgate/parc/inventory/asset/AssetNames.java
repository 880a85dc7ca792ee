package fr.microgate.parc.inventory.asset;

import fr.microgate.parc.inventory.csv.TableNames;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class AssetNames implements TableNames {

    private final Assets assets;

    AssetNames(Assets assets) {
        this.assets = assets;
    }

    @Override
    public String field() {
        return "assetId";
    }

    @Override
    public Map<UUID, String> of(Collection<UUID> ids) {
        return assets.list("id in ?1", ids).stream()
                .collect(Collectors.toMap(Asset::id, Asset::name));
    }
}
