package fr.microgate.parc.inventory.privacy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;

/// Deletes what is older than anybody has a purpose for, a batch a transaction.
@ApplicationScoped
class Retention {

    private static final int BATCH = 1_000;
    private static final String HISTORY =
            """
            DELETE FROM asset_history WHERE id IN (
                SELECT id FROM asset_history WHERE at < :before ORDER BY at LIMIT :batch)\
            """;
    private static final String ADDRESSES =
            """
            UPDATE agent SET remote_address = NULL WHERE id IN (
                SELECT id FROM agent WHERE last_contact_at < :before AND remote_address IS NOT NULL
                ORDER BY last_contact_at LIMIT :batch)\
            """;
    private static final String EXPLANATIONS =
            """
            DELETE FROM match_explanation WHERE raw_inventory_id IN (
                SELECT raw_inventory_id FROM match_explanation WHERE explained_at < :before
                ORDER BY explained_at LIMIT :batch)\
            """;
    private static final String DOCUMENTS =
            """
            DELETE FROM raw_inventory WHERE id IN (
                SELECT id FROM raw_inventory WHERE received_at < :before AND body_id IS NULL AND body IS NULL
                  AND status <> 'RECEIVED' ORDER BY received_at LIMIT :batch)\
            """;

    private final EntityManager entities;
    private final RetentionConfig config;
    private final Clock clock;

    Retention(EntityManager entities, RetentionConfig config, Clock clock) {
        this.entities = entities;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(
            every = "6h",
            delayed = "10m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void clean() {
        clean(HISTORY, config.historyDays());
        clean(ADDRESSES, config.addressDays());
        clean(EXPLANATIONS, config.explanationDays());
        clean(DOCUMENTS, config.documentDays());
    }

    private void clean(String sql, int days) {
        var before = clock.instant().minus(Duration.ofDays(days));
        while (QuarkusTransaction.requiringNew()
                        .call(() ->
                                entities.createNativeQuery(sql)
                                        .setParameter("before", before)
                                        .setParameter("batch", BATCH)
                                        .executeUpdate())
                == BATCH) {}
    }
}
