package fr.microgate.parc.inventory.purchase;

import fr.microgate.parc.inventory.asset.Asset;
import fr.microgate.parc.inventory.asset.AssetState;
import fr.microgate.parc.inventory.asset.StateFollower;
import fr.microgate.parc.inventory.history.AssetHistory;
import fr.microgate.parc.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The days on which an asset went into service and was disposed of, where nobody wrote them.
@ApplicationScoped
class StateDates implements StateFollower {

    private static final Set<AssetState> NOT_YET_IN_SERVICE =
            EnumSet.of(AssetState.ORDERED, AssetState.IN_STOCK, AssetState.STAGED);

    private final Purchases purchases;
    private final AssetHistory history;
    private final Outbox outbox;
    private final Clock clock;

    StateDates(Purchases purchases, AssetHistory history, Outbox outbox, Clock clock) {
        this.purchases = purchases;
        this.history = history;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void moved(Map<Asset, AssetState> moved, Instant at) {
        var dated = moved.keySet().stream().filter(asset -> isDated(asset, moved)).toList();
        var bought = purchases.of(dated.stream().map(Asset::id).toList());
        for (var asset : dated)
            date(asset, bought.getOrDefault(asset.id(), AssetPurchase.of(asset.id())), at);
    }

    private static boolean isDated(Asset asset, Map<Asset, AssetState> before) {
        return switch (asset.state()) {
            case DEPLOYED -> NOT_YET_IN_SERVICE.contains(Objects.requireNonNull(before.get(asset)));
            case DISPOSED -> true;
            default -> false;
        };
    }

    private void date(Asset asset, AssetPurchase purchase, Instant at) {
        var known = PurchaseView.of(purchase, Optional.empty());
        var today = WarrantyConfig.today(clock);
        var filled =
                asset.state() == AssetState.DEPLOYED
                        ? purchase.enteredService(today)
                        : purchase.disposedOf(today);
        if (!filled) return;
        purchases.persist(purchase);
        var now = PurchaseView.of(purchase, Optional.empty());
        history.did(asset, outbox.cause().actor(), at, PurchaseChanges.between(known, now));
    }
}
