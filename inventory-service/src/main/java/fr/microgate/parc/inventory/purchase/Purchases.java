package fr.microgate.parc.inventory.purchase;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class Purchases implements PanacheRepositoryBase<AssetPurchase, UUID> {

    /// That of the asset; an empty one when nobody wrote any.
    AssetPurchase of(UUID assetId) {
        return findByIdOptional(assetId).orElseGet(() -> AssetPurchase.of(assetId));
    }
}
