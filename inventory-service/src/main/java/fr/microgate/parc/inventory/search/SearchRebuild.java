package fr.microgate.parc.inventory.search;

import fr.microgate.parc.inventory.asset.AssetWords;
import fr.microgate.parc.inventory.asset.Assets;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/// Writes again what machines are found by, a batch at a time, after a release that writes it
/// otherwise: its migration leaves a row in `search_rebuild`.
@ApplicationScoped
public class SearchRebuild {

    private static final int AT_ONCE = 100;
    private static final String REACHED =
            "SELECT after_number FROM search_rebuild LIMIT 1 FOR UPDATE SKIP LOCKED";

    private final Assets assets;
    private final AssetWords words;
    private final EntityManager entities;

    SearchRebuild(Assets assets, AssetWords words, EntityManager entities) {
        this.assets = assets;
        this.words = words;
        this.entities = entities;
    }

    @Scheduled(
            every = "${parc.inventory.search.rebuild-every:30s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void goOn() {
        while (rebuildSome()) Thread.onSpinWait();
    }

    /// @return whether there may be more
    public boolean rebuildSome() {
        return QuarkusTransaction.requiringNew()
                .call(() -> {
                    var after =
                            entities.createNativeQuery(REACHED, Long.class).getResultList().stream()
                                    .findFirst();
                    if (after.isEmpty()) return false;
                    var batch = assets.toIndex((Long) after.get(), AT_ONCE);
                    batch.forEach(words::index);
                    if (batch.size() < AT_ONCE) {
                        entities.createNativeQuery("DELETE FROM search_rebuild").executeUpdate();
                        return false;
                    }
                    entities.createNativeQuery("UPDATE search_rebuild SET after_number = :number")
                            .setParameter("number", batch.getLast().number())
                            .executeUpdate();
                    return true;
                });
    }
}
