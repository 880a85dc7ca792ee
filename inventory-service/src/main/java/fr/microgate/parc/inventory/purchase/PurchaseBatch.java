package fr.microgate.parc.inventory.purchase;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// Many purchases read and written at once.
@ApplicationScoped
public class PurchaseBatch {

    private final Purchases purchases;

    PurchaseBatch(Purchases purchases) {
        this.purchases = purchases;
    }

    /// What is known, by asset.
    public Map<UUID, TypedPurchase> known(Collection<UUID> assetIds) {
        var known = new HashMap<UUID, TypedPurchase>();
        purchases.of(assetIds).forEach((id, purchase) -> known.put(id, TypedPurchase.of(purchase)));
        return known;
    }

    /// @param typed by asset
    public void write(Map<UUID, TypedPurchase> typed) {
        var known = purchases.of(typed.keySet());
        typed.forEach((id, said) -> {
            var purchase = known.getOrDefault(id, AssetPurchase.of(id));
            purchase.write(said.over(purchase));
            purchases.persist(purchase);
        });
        purchases.flush();
    }
}
