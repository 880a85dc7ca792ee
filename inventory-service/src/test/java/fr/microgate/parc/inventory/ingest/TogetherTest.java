package fr.microgate.parc.inventory.ingest;

import static fr.microgate.parc.inventory.Fixtures.aCredential;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.inventory.Fixtures.delivered;
import static fr.microgate.parc.inventory.identification.SmallDocuments.computer;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static org.assertj.core.api.Assertions.assertThat;

import fr.microgate.parc.inventory.agent.Agents;
import fr.microgate.parc.inventory.raw.RawInventories;
import fr.microgate.parc.inventory.raw.RawQueue;
import fr.microgate.parc.platform.work.Wakeups;
import fr.microgate.parc.testing.OutboxRows;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Documents of machines that are known are taken together; one of them cannot be processed.
@QuarkusTest
class TogetherTest {

    private static final int MACHINES = 20;
    private static final int TRIES = 4;
    private static final Duration LATER = Duration.ofHours(1);

    @Inject RawInventories inventories;
    @Inject RawQueue queue;
    @Inject IngestInventory ingest;
    @Inject Agents agents;
    @Inject EntityManager entities;
    @Inject Wakeups wakeups;
    @Inject IngestConfig config;
    @Inject DataSource dataSource;
    @Inject OutboxRows outbox;

    private final Hand clock = new Hand();
    private IngestWorker workers;

    /// Where it is later than for the workers of the service: they do not see what waits.
    @BeforeEach
    void workersThatTakeSeveral() throws SQLException {
        anOrganization(ORGANIZATION_A, "CLIENT-A");
        var credential = aCredential(ORGANIZATION_A);
        for (var number = 0; number < MACHINES; number++)
            delivered(credential, computer("d" + number, "PC-" + number, "SERIAL-" + number, ""));
        clock.now = Instant.now().plus(LATER);
        workers =
                new IngestWorker(
                        inventories, queue, ingest, agents, entities, wakeups, config, clock);
        workers.begin();
        execute(
                """
                CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''not this one''; END'\
                """);
        allAgain();
        workOff();
        assertThat(number("status = 'PROCESSED' AND tries = 0")).isEqualTo(MACHINES);
        eachSaysSomethingElse();
        allAgain();
    }

    @AfterEach
    void nothingIsRefusedAnyMore() throws SQLException {
        execute("DROP FUNCTION refuse CASCADE");
    }

    @Test
    void theOthersAreProcessedAndOnlyTheTriesOfTheOneAreCounted() throws SQLException {
        refuse("d7");

        workers.work(0);

        assertThat(number("status = 'RECEIVED' AND tries = 0")).isEqualTo(MACHINES);
        assertThat(told()).isZero();
        workOff();
        assertThat(number("status = 'PROCESSED' AND tries = 0")).isEqualTo(MACHINES - 1);
        assertThat(number("status = 'RECEIVED' AND tries = 1 AND agent_key = 'd7'")).isEqualTo(1);
        for (var tries = 2; tries <= TRIES; tries++) {
            assertThat(number("status = 'RECEIVED'")).isEqualTo(1);
            clock.now = clock.now.plusSeconds(60);
            workOff();
            assertThat(number("tries = " + tries + " AND agent_key = 'd7'")).isEqualTo(1);
        }
        assertThat(number("status = 'QUARANTINED' AND reason_code = 'FAILED'")).isEqualTo(1);
        assertThat(number("status = 'PROCESSED' AND tries = 0")).isEqualTo(MACHINES - 1);
        assertThat(told()).isEqualTo(MACHINES - 1);
    }

    @Test
    void oneThatFailedOnceIsProcessedLater() throws SQLException {
        refuse("d7");
        workOff();
        execute("DROP TRIGGER refuse ON raw_inventory");

        clock.now = clock.now.plusSeconds(60);
        workOff();

        assertThat(number("status = 'PROCESSED'")).isEqualTo(MACHINES);
        assertThat(number("tries > 0")).isEqualTo(1);
        assertThat(told()).isEqualTo(MACHINES);
    }

    private int told() {
        return outbox.events("asset-updated").size();
    }

    /// Than what is known.
    private void eachSaysSomethingElse() throws SQLException {
        execute(
                "UPDATE asset SET discovered = jsonb_set(discovered, '{manufacturer}', '\"Compaq\"')");
    }

    private void workOff() {
        while (workers.work(0)) Thread.onSpinWait();
    }

    private void refuse(String agentKey) throws SQLException {
        execute(
                """
                CREATE TRIGGER refuse BEFORE UPDATE ON raw_inventory FOR EACH ROW
                WHEN (NEW.agent_key = '%s' AND NEW.status = 'PROCESSED') EXECUTE FUNCTION refuse()\
                """
                        .formatted(agentKey));
    }

    private void allAgain() throws SQLException {
        execute(
                "UPDATE raw_inventory SET status = 'RECEIVED', processed_at = NULL, not_before = '%s'"
                        .formatted(clock.now.minusSeconds(60)));
    }

    private int number(String where) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                "SELECT count(*) FROM raw_inventory WHERE " + where)) {
            row.next();
            return row.getInt(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// Stands still, so that no transaction takes too long.
    private static final class Hand extends Clock {

        private Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
