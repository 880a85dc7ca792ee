package fr.microgate.parc.inventory.purchase;

import fr.microgate.parc.platform.event.Cause;
import fr.microgate.parc.platform.event.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/// Tells of warranties that end, once for each threshold. Who learns of one late hears the nearest
/// threshold only. A warranty that is extended is another one.
@ApplicationScoped
class WarnOfWarranties {

    private static final int AT_ONCE = 200;

    /// Two replicas do not tell the same one: what is taken is locked, and marked in the
    /// transaction of its event.
    private static final String TAKE =
            """
            UPDATE asset_due SET warned_days = ending.threshold FROM (
                SELECT asset_id, threshold FROM asset_due
                CROSS JOIN LATERAL (SELECT min(days) AS threshold FROM unnest(?::integer[]) AS days WHERE days >= warranty_ends_on - ?::date) AS near
                WHERE in_use AND warranty_ends_on BETWEEN ?::date AND ?::date AND (warned_days IS NULL OR warned_days > threshold)
                ORDER BY warranty_ends_on, asset_id LIMIT ? FOR UPDATE OF asset_due SKIP LOCKED
            ) AS ending WHERE asset_due.asset_id = ending.asset_id
            RETURNING asset_due.asset_id, asset_due.organization_id, asset_due.warranty_ends_on\
            """;

    private final DataSource dataSource;
    private final WarrantyConfig config;
    private final Outbox outbox;
    private final Clock clock;

    WarnOfWarranties(DataSource dataSource, WarrantyConfig config, Outbox outbox, Clock clock) {
        this.dataSource = dataSource;
        this.config = config;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(
            every = "1h",
            delayed = "2m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void warn() {
        while (warnSome() == AT_ONCE) Thread.onSpinWait();
    }

    int warnSome() {
        return QuarkusTransaction.requiringNew()
                .call(() -> {
                    var today = WarrantyConfig.today(clock);
                    var ending = take(today);
                    Cause.ofRule("inventory.ending-warranties")
                            .run(() -> ending.forEach(one -> tell(one, today)));
                    return ending.size();
                });
    }

    private record Ending(UUID assetId, UUID organizationId, LocalDate endsOn) {}

    private void tell(Ending one, LocalDate today) {
        var daysLeft = ChronoUnit.DAYS.between(today, one.endsOn());
        outbox.add(one.organizationId(), new WarrantyEnding(one.assetId(), one.endsOn(), daysLeft));
    }

    private List<Ending> take(LocalDate today) throws SQLException {
        var thresholds = config.warnDays();
        var farthest = thresholds.stream().mapToInt(Integer::intValue).max().orElse(0);
        try (var connection = dataSource.getConnection();
                var update = connection.prepareStatement(TAKE)) {
            update.setArray(1, connection.createArrayOf("integer", thresholds.toArray()));
            update.setObject(2, today);
            update.setObject(3, today);
            update.setObject(4, today.plusDays(farthest));
            update.setInt(5, AT_ONCE);
            try (var rows = update.executeQuery()) {
                var taken = new ArrayList<Ending>();
                while (rows.next())
                    taken.add(
                            new Ending(
                                    rows.getObject(1, UUID.class),
                                    rows.getObject(2, UUID.class),
                                    rows.getObject(3, LocalDate.class)));
                return taken;
            }
        }
    }
}
