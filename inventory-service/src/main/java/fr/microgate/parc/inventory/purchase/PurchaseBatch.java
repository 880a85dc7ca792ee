package fr.microgate.parc.inventory.purchase;

import fr.microgate.parc.inventory.asset.Asset;
import fr.microgate.parc.inventory.history.AssetHistory;
import fr.microgate.parc.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Many purchases read and written at once.
@ApplicationScoped
public class PurchaseBatch {

    private final Purchases purchases;
    private final AssetHistory history;
    private final Outbox outbox;
    private final Clock clock;

    PurchaseBatch(Purchases purchases, AssetHistory history, Outbox outbox, Clock clock) {
        this.purchases = purchases;
        this.history = history;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// What is disposed of now is so since this day.
    public LocalDate today() {
        return WarrantyConfig.today(clock);
    }

    /// What is known, by asset.
    public Map<UUID, TypedPurchase> known(Collection<UUID> assetIds) {
        var known = new HashMap<UUID, TypedPurchase>();
        purchases.of(assetIds).forEach((id, purchase) -> known.put(id, TypedPurchase.of(purchase)));
        return known;
    }

    /// @param typed by asset
    public void write(Map<Asset, TypedPurchase> typed) {
        var by = outbox.cause().actor();
        var known = purchases.of(typed.keySet().stream().map(Asset::id).toList());
        typed.forEach((asset, said) -> {
            var purchase = known.getOrDefault(asset.id(), AssetPurchase.of(asset.id()));
            var before = PurchaseView.of(purchase, Optional.empty());
            purchase.write(said.over(purchase));
            purchases.persist(purchase);
            var after = PurchaseView.of(purchase, Optional.empty());
            history.did(asset, by, clock.instant(), PurchaseChanges.between(before, after));
        });
        purchases.flush();
    }
}
