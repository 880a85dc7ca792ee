package fr.microgate.parc.inventory.ingest;

import static fr.microgate.parc.inventory.Fixtures.aCredential;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.inventory.Fixtures.delivered;
import static fr.microgate.parc.inventory.identification.SmallDocuments.computer;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static org.assertj.core.api.Assertions.assertThat;

import fr.microgate.parc.inventory.raw.RawQueue;
import fr.microgate.parc.platform.work.Wakeups;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Documents of one lane that say nothing new are taken together; one of them cannot be processed.
@QuarkusTest
class TogetherTest {

    private static final int MACHINES = 20;
    private static final int LANE = 3;
    private static final int TRIES = 4;
    private static final Duration LATER = Duration.ofHours(1);

    @Inject RawQueue queue;
    @Inject IngestInventory ingest;
    @Inject EntityManager entities;
    @Inject Wakeups wakeups;
    @Inject IngestConfig config;
    @Inject DataSource dataSource;

    private final Hand clock = new Hand();
    private IngestWorker workers;
    private List<String> devices = List.of();

    /// Where it is later than for the workers of the service: they do not see what waits.
    @BeforeEach
    void workersThatTakeSeveral() throws SQLException {
        anOrganization(ORGANIZATION_A, "CLIENT-A");
        var credential = aCredential(ORGANIZATION_A);
        devices = devicesOfOneLane();
        for (var device : devices)
            delivered(credential, computer(device, "PC-" + device, "SERIAL-" + device, ""));
        clock.now = Instant.now().plus(LATER);
        workers = new IngestWorker(queue, ingest, entities, wakeups, config, clock);
        workers.begin(LANE);
        execute(
                """
                CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''not this one''; END'\
                """);
        allAgain();
        workOff();
        assertThat(number("status = 'PROCESSED' AND tries = 0")).isEqualTo(MACHINES);
        allAgain();
    }

    @AfterEach
    void nothingIsRefusedAnyMore() throws SQLException {
        execute("DROP FUNCTION refuse CASCADE");
    }

    @Test
    void theOthersAreProcessedAndOnlyTheTriesOfTheOneAreCounted() throws SQLException {
        var refused = devices.get(7);
        refuse(refused);

        workers.work(LANE, 0);

        assertThat(number("status = 'RECEIVED' AND tries = 0")).isEqualTo(MACHINES);
        workOff();
        assertThat(number("status = 'PROCESSED' AND tries = 0")).isEqualTo(MACHINES - 1);
        assertThat(number("status = 'RECEIVED' AND tries = 1 AND agent_key = '" + refused + "'"))
                .isEqualTo(1);
        for (var tries = 2; tries <= TRIES; tries++) {
            assertThat(number("status = 'RECEIVED'")).isEqualTo(1);
            clock.now = clock.now.plusSeconds(60);
            workOff();
            assertThat(number("tries = " + tries + " AND agent_key = '" + refused + "'"))
                    .isEqualTo(1);
        }
        assertThat(number("status = 'QUARANTINED' AND reason_code = 'FAILED'")).isEqualTo(1);
        assertThat(number("status = 'PROCESSED' AND tries = 0")).isEqualTo(MACHINES - 1);
    }

    @Test
    void oneThatFailedOnceIsProcessedLater() throws SQLException {
        refuse(devices.get(7));
        workOff();
        execute("DROP TRIGGER refuse ON raw_inventory");

        clock.now = clock.now.plusSeconds(60);
        workOff();

        assertThat(number("status = 'PROCESSED'")).isEqualTo(MACHINES);
        assertThat(number("tries > 0")).isEqualTo(1);
    }

    /// Of two transactions that wait for each other the database ends one, whichever document it
    /// had.
    @Test
    void aDeadlockSaysNothingOfTheDocument() throws SQLException {
        execute(
                """
                CREATE OR REPLACE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS
                'BEGIN RAISE EXCEPTION USING ERRCODE = ''deadlock_detected''; END'\
                """);
        refuse(devices.get(7));

        for (var times = 0; times < MACHINES + TRIES; times++) workers.work(LANE, 0);

        assertThat(number("status = 'RECEIVED' AND agent_key = '" + devices.get(7) + "'"))
                .isEqualTo(1);
        execute("DROP TRIGGER refuse ON raw_inventory");
        workOff();
        assertThat(number("status = 'PROCESSED' AND tries = 0")).isEqualTo(MACHINES);
    }

    /// Whoever changes one machine does not make the others wait.
    @Test
    @Timeout(30)
    void aMachineThatSomebodyHoldsIsNotWaitedForWithOthersInHand() throws SQLException {
        try (var person = dataSource.getConnection();
                var statement = person.createStatement()) {
            person.setAutoCommit(false);
            statement.execute(
                    "SELECT FROM asset WHERE name = 'PC-%s' FOR UPDATE".formatted(devices.get(7)));

            workers.work(LANE, 0);

            assertThat(number("status = 'RECEIVED' AND tries = 0")).isEqualTo(MACHINES);
            person.rollback();
        }
        workOff();
        assertThat(number("status = 'PROCESSED' AND tries = 0")).isEqualTo(MACHINES);
    }

    private List<String> devicesOfOneLane() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "SELECT 'd' || one FROM generate_series(0, 9999) AS one WHERE hashtext('d' || one) & 15 = %d LIMIT %d"
                                        .formatted(LANE, MACHINES))) {
            var found = new ArrayList<String>();
            while (rows.next()) found.add(rows.getString(1));
            return found;
        }
    }

    private void workOff() {
        while (workers.work(LANE, 0)) Thread.onSpinWait();
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
                "UPDATE raw_inventory SET status = 'RECEIVED', tries = 0, processed_at = NULL, not_before = '%s'"
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
