package fr.microgate.parc.inventory.ingest;

import static fr.microgate.parc.inventory.Fixtures.aCredential;
import static fr.microgate.parc.inventory.Fixtures.aLaptop;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.inventory.Fixtures.deliver;
import static fr.microgate.parc.inventory.Fixtures.outcome;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_B;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.microgate.parc.inventory.privacy.ErasureBegins;
import fr.microgate.parc.inventory.raw.RawInventories;
import fr.microgate.parc.inventory.raw.RawQueue;
import fr.microgate.parc.platform.work.Wakeups;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/// A document that ends the service while it is processed, seen by the workers of the next start.
@QuarkusTest
class IngestWorkerTest {

    private static final Duration LATER = Duration.ofHours(1);

    @Inject RawInventories inventories;
    @Inject RawQueue queue;
    @Inject IngestInventory ingest;
    @Inject EntityManager entities;
    @Inject Wakeups wakeups;
    @Inject IngestConfig config;
    @Inject DataSource dataSource;
    @Inject Event<ErasureBegins> begins;

    @Test
    void aDocumentThatEndedTheServiceIsTriedAgain() throws SQLException {
        var after = starts(1);

        assertThat(after.getString("status")).isEqualTo("PROCESSED");
    }

    @Test
    void aDocumentThatEndedTheServiceEachTimeIsPutAside() throws SQLException {
        var after = starts(4);

        assertThat(after.getString("status")).isEqualTo("QUARANTINED");
        assertThat(after.getString("reasonCode")).isEqualTo("FAILED");
    }

    @Test
    void theOthersAreProcessedWhileAPersonOfOneOrganisationIsErased() {
        anOrganization(ORGANIZATION_A, "CLIENT-A");
        anOrganization(ORGANIZATION_B, "CLIENT-B");
        var resting = aCredential(ORGANIZATION_A);
        var other = aCredential(ORGANIZATION_B);

        QuarkusTransaction.requiringNew()
                .run(() -> {
                    begins.fire(new ErasureBegins(ORGANIZATION_A));
                    deliver(resting, aLaptop("Yes")).then().statusCode(200);
                    deliver(other, aLaptop("Yes")).then().statusCode(200);

                    assertThat(outcome(other).getString("status")).isEqualTo("PROCESSED");
                    assertThat(waiting()).isEqualTo(1);
                });

        assertThat(outcome(resting).getString("status")).isEqualTo("PROCESSED");
    }

    private long waiting() {
        return inventories.count("organizationId = ?1 and processedAt is null", ORGANIZATION_A);
    }

    /// What became of it after so many starts ended with it, and one more that did not.
    private JsonPath starts(int ended) throws SQLException {
        anOrganization(ORGANIZATION_A, "CLIENT-A");
        var credential = aCredential(ORGANIZATION_A);
        deliver(credential, aLaptop("Yes"));
        outcome(credential);
        // For the workers of the test only: those of the service do not see it for an hour.
        execute(
                "UPDATE raw_inventory SET status = 'RECEIVED', tries = 0, processed_at = NULL, not_before = '%s'"
                        .formatted(Instant.now().plus(LATER.minusMinutes(1))));
        for (var start = 0; start < ended; start++) startAndEnd();
        var workers = workers();
        await().until(() -> {
            IntStream.range(0, RawQueue.LANES).forEach(lane -> workers.work(lane, 0));
            return !outcomeOf().equals("RECEIVED");
        });
        return outcome(credential);
    }

    /// The workers count the document, then the service is gone.
    private void startAndEnd() {
        var workers = workers();
        IntStream.range(0, RawQueue.LANES).forEach(workers::begin);
    }

    private IngestWorker workers() {
        var later = Clock.fixed(Instant.now().plus(LATER), ZoneOffset.UTC);
        return new IngestWorker(queue, ingest, entities, wakeups, config, later);
    }

    private String outcomeOf() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT status FROM raw_inventory")) {
            row.next();
            return row.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
