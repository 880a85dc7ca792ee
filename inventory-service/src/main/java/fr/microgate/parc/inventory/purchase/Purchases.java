package fr.microgate.parc.inventory.purchase;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
class Purchases implements PanacheRepositoryBase<AssetPurchase, UUID> {

    /// That of the asset; an empty one when nobody wrote any.
    AssetPurchase of(UUID assetId) {
        return findByIdOptional(assetId).orElseGet(() -> AssetPurchase.of(assetId));
    }

    /// What somebody wrote, by asset.
    Map<UUID, AssetPurchase> of(Collection<UUID> assetIds) {
        var known = new HashMap<UUID, AssetPurchase>();
        if (assetIds.isEmpty()) return known;
        for (var purchase : list("assetId in ?1", assetIds)) known.put(purchase.assetId, purchase);
        return known;
    }
}
