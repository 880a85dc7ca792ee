package fr.microgate.parc.inventory.purchase;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import fr.microgate.parc.inventory.purchase.RenewalView.Reason;
import fr.microgate.parc.platform.event.Cause;
import fr.microgate.parc.platform.event.EventJson;
import fr.microgate.parc.platform.event.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;

/// Tells of machines that are due for renewal, once for each reason. A reason that went away and
/// came again is another one.
@ApplicationScoped
class TellRenewals {

    private static final int AT_ONCE = 200;
    private static final TypeReference<TreeMap<Reason, LocalDate>> REASONS =
            new TypeReference<>() {};

    private static final String SET =
            """
            UPDATE renewal_setting SET failing_controls = ?, life_months = ?
            WHERE (failing_controls, life_months) IS DISTINCT FROM (?, ?)\
            """;
    private static final String WORK_OUT_AGAIN =
            "SELECT refresh_asset_due(ARRAY(SELECT id FROM asset ORDER BY id))";

    /// Two replicas do not tell the same one: what is taken is locked, and marked in the
    /// transaction of its event.
    private static final String TAKE =
            """
            UPDATE asset_due SET renewal_told = renewal_told || due.fresh FROM (
                SELECT asset_id, jsonb_strip_nulls(jsonb_build_object(
                    'AGE', CASE WHEN life_ends_on <= today.day AND NOT jsonb_exists(renewal_told, 'AGE') THEN life_ends_on END,
                    'OS_END_OF_LIFE', CASE WHEN os_ended_on <= today.day AND NOT jsonb_exists(renewal_told, 'OS_END_OF_LIFE') THEN os_ended_on END,
                    'FAILING_POSTURE', CASE WHEN failing_on <= today.day AND NOT jsonb_exists(renewal_told, 'FAILING_POSTURE') THEN failing_on END,
                    'END_OF_SUPPORT', CASE WHEN support_ends_on <= today.day AND NOT jsonb_exists(renewal_told, 'END_OF_SUPPORT') THEN support_ends_on END)) AS fresh
                FROM asset_due CROSS JOIN (SELECT ?::date AS day) AS today
                WHERE in_use AND tell_on <= today.day ORDER BY tell_on, asset_id LIMIT ? FOR UPDATE OF asset_due SKIP LOCKED
            ) AS due WHERE asset_due.asset_id = due.asset_id
            RETURNING asset_due.asset_id, asset_due.organization_id, due.fresh\
            """;

    private final DataSource dataSource;
    private final RenewalConfig config;
    private final Outbox outbox;
    private final Clock clock;

    TellRenewals(DataSource dataSource, RenewalConfig config, Outbox outbox, Clock clock) {
        this.dataSource = dataSource;
        this.config = config;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(
            every = "1h",
            delayed = "3m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tell() {
        QuarkusTransaction.requiringNew()
                .run(() -> set(config.failingControls(), config.lifeMonths()));
        while (tellSome() == AT_ONCE) Thread.onSpinWait();
    }

    /// The dates are worked out in the database, by what the service is set to; another setting is
    /// another day for every machine.
    void set(int failingControls, int lifeMonths) {
        try (var connection = dataSource.getConnection();
                var update = connection.prepareStatement(SET);
                var again = connection.prepareStatement(WORK_OUT_AGAIN)) {
            update.setInt(1, failingControls);
            update.setInt(2, lifeMonths);
            update.setInt(3, failingControls);
            update.setInt(4, lifeMonths);
            if (update.executeUpdate() > 0) again.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot set when machines are due", e);
        }
    }

    int tellSome() {
        return QuarkusTransaction.requiringNew()
                .call(() -> {
                    var due = take(WarrantyConfig.today(clock));
                    Cause.ofRule("inventory.renewals")
                            .run(() ->
                                    due.forEach(
                                            one -> outbox.add(one.organizationId(), one.event())));
                    return due.size();
                });
    }

    private record Due(UUID assetId, UUID organizationId, TreeMap<Reason, LocalDate> fresh) {

        RenewalDue event() {
            return new RenewalDue(
                    assetId, List.copyOf(fresh.keySet()), Collections.min(fresh.values()));
        }
    }

    private List<Due> take(LocalDate today) throws SQLException, JsonProcessingException {
        try (var connection = dataSource.getConnection();
                var update = connection.prepareStatement(TAKE)) {
            update.setObject(1, today);
            update.setInt(2, AT_ONCE);
            try (var rows = update.executeQuery()) {
                var taken = new ArrayList<Due>();
                while (rows.next())
                    taken.add(
                            new Due(
                                    rows.getObject(1, UUID.class),
                                    rows.getObject(2, UUID.class),
                                    EventJson.MAPPER.readValue(rows.getString(3), REASONS)));
                return taken;
            }
        }
    }
}
