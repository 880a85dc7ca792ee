package fr.microgate.parc.inventory.asset;

import fr.microgate.parc.inventory.csv.TableNames;
import fr.microgate.parc.platform.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class AssetNames implements TableNames {

    private final Assets assets;
    private final CurrentUser user;

    AssetNames(Assets assets, CurrentUser user) {
        this.assets = assets;
        this.user = user;
    }

    @Override
    public String field() {
        return "assetId";
    }

    /// Of a machine that went to another client there is none.
    @Override
    public Map<UUID, String> of(Collection<UUID> ids) {
        return assets.list("id in ?1", ids).stream()
                .filter(asset -> user.maySee(asset.organizationId()))
                .collect(Collectors.toMap(Asset::id, Asset::name));
    }
}
