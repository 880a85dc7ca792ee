package fr.microgate.parc.compliance.audit;

import static fr.microgate.parc.compliance.audit.AuditFixtures.ACTION;
import static fr.microgate.parc.compliance.audit.AuditFixtures.actionsOf;
import static fr.microgate.parc.compliance.audit.AuditFixtures.anActionTold;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_B;
import static org.assertj.core.api.Assertions.assertThat;

import fr.microgate.parc.platform.event.Delivery;
import fr.microgate.parc.testing.Events;
import fr.microgate.parc.testing.OutboxRows;
import fr.microgate.parc.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuditConsumerTest {

    @Inject AuditConsumer consumer;
    @Inject AuditTrail trail;
    @Inject AuditHeads heads;
    @Inject AuditVerification verification;
    @Inject Delivery delivery;
    @Inject OutboxRows outbox;

    @Test
    void readsEveryFrozenExample() {
        for (var example : Events.examples(ACTION)) deliver(Events.record(ACTION, example));

        assertThat(trail.count()).isEqualTo(2);
        assertThat(deadLetters()).isEmpty();
    }

    @Test
    void chainsTheActionsOfEachOrganisationAndOfThePlatform() {
        var mixed = new ArrayList<ConsumerRecord<String, byte[]>>();
        for (var round = 0; round < 3; round++) {
            mixed.addAll(actionsOf(ORGANIZATION_A, 2));
            mixed.addAll(actionsOf(ORGANIZATION_B, 1));
            mixed.add(Events.record(ACTION, anActionTold(null)));
        }
        delivery.deliver(consumer, mixed);

        assertThat(seqs(ORGANIZATION_A)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(seqs(ORGANIZATION_B)).containsExactly(1L, 2L, 3L);
        assertThat(seqs(AuditHeads.PLATFORM)).containsExactly(1L, 2L, 3L);
        assertThat(verification.verify(null).ok()).isTrue();
    }

    @Test
    void leavesNoLineOfItsOwn() {
        deliver(Events.record(ACTION, anActionTold(ORGANIZATION_A)));

        assertThat(outbox.audited()).isEmpty();
    }

    @Test
    void theSameEventTwiceIsOneRow() {
        var record = Events.record(ACTION, anActionTold(ORGANIZATION_A));
        deliver(record);
        deliver(record, record);

        assertThat(seqs(ORGANIZATION_A)).containsExactly(1L);
    }

    @Test
    void theSameActionInTwoEventsIsOneRow() {
        var action = anActionTold(ORGANIZATION_A);
        deliver(Events.record(ACTION, action), Events.record(ACTION, action));
        deliver(Events.record(ACTION, action));

        assertThat(seqs(ORGANIZATION_A)).containsExactly(1L);
    }

    @Test
    void aTimeFinerThanPostgresqlKeepsIsNoTampering() {
        deliver(
                Events.record(
                        ACTION,
                        anActionTold(ORGANIZATION_A).put("at", "2026-11-23T16:05:00.123456789Z")));

        assertThat(verification.verify(ORGANIZATION_A).ok()).isTrue();
    }

    @Test
    void twoWritersNeverForkAChain() throws Exception {
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = new ArrayList<java.util.concurrent.Future<?>>();
            for (var writer = 0; writer < 4; writer++) {
                tasks.add(
                        writers.submit(() -> actionsOf(ORGANIZATION_A, 25).forEach(this::deliver)));
            }
            for (var task : tasks) task.get();
        }

        assertThat(heads.findById(ORGANIZATION_A).seq).isEqualTo(100);
        assertThat(verification.verify(ORGANIZATION_A).ok()).isTrue();
        assertThat(deadLetters()).isEmpty();
    }

    @Test
    void putsAsideWhatBreaksTheContractAndGoesOn() {
        var broken =
                Events.poison(
                        "audit.v1",
                        "<html>".getBytes(StandardCharsets.UTF_8),
                        Map.of(
                                "id",
                                "broken",
                                "type",
                                "fr.microgate.parc.audit.action-recorded.v1"));
        var missing = anActionTold(ORGANIZATION_A);
        missing.remove("actor");
        var nobody = anActionTold(ORGANIZATION_A);
        nobody.putObject("object").put("type", "ticket");

        deliver(
                broken,
                Events.record(ACTION, missing),
                Events.record(ACTION, nobody),
                Events.record(ACTION, anActionTold(ORGANIZATION_A)));

        assertThat(deadLetters()).hasSize(3);
        assertThat(seqs(ORGANIZATION_A)).containsExactly(1L);
    }

    @Test
    void ignoresWhatItDoesNotKnow() {
        deliver(Events.record("audit/action-forgotten", anActionTold(ORGANIZATION_A)));

        assertThat(trail.count()).isZero();
        assertThat(deadLetters()).isEmpty();
    }

    @SafeVarargs
    private void deliver(ConsumerRecord<String, byte[]>... records) {
        delivery.deliver(consumer, List.of(records));
    }

    private List<Long> seqs(java.util.UUID chain) {
        return trail.stream("chainId = ?1 order by seq", chain).map(row -> row.seq).toList();
    }

    private static List<String> deadLetters() {
        return Tokens.as("admin")
                .get("/api/compliance/v1/dead-letters")
                .jsonPath()
                .getList("items.reason");
    }
}
