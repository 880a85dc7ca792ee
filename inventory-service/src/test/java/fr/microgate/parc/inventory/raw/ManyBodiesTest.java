package fr.microgate.parc.inventory.raw;

import static fr.microgate.parc.inventory.Fixtures.aCredential;
import static fr.microgate.parc.inventory.Fixtures.anOrganization;
import static fr.microgate.parc.inventory.Fixtures.deliver;
import static fr.microgate.parc.inventory.Fixtures.outcome;
import static fr.microgate.parc.inventory.identification.SmallDocuments.computer;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static org.assertj.core.api.Assertions.assertThat;

import fr.microgate.parc.inventory.agent.Agents;
import fr.microgate.parc.inventory.document.Payload;
import fr.microgate.parc.inventory.privacy.PersonKey;
import fr.microgate.parc.inventory.privacy.PersonWords;
import fr.microgate.parc.inventory.privacy.Sought;
import fr.microgate.parc.inventory.privacy.ToReview;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A person is named by the oldest of more documents than are opened in one go.
@QuarkusTest
class ManyBodiesTest {

    private static final int NEWER = 3_001;

    @Inject RawBodies bodies;
    @Inject RawInventories inventories;
    @Inject Unopened unopened;
    @Inject Agents agents;
    @Inject DeviceNames names;
    @Inject EntityManager entities;

    private Sought zoe;
    private UUID machine;

    @BeforeEach
    void theOldestDocumentNamesThePerson() {
        anOrganization(ORGANIZATION_A, "CLIENT-A");
        var credential = aCredential(ORGANIZATION_A);
        deliver(credential, computer("d1", "PC-1", "SERIAL-1", "", "", ",\"note\":\"zlefevre\""))
                .then()
                .statusCode(200);
        machine = UUID.fromString(outcome(credential).getString("assetId"));
        QuarkusTransaction.requiringNew().run(this::newerOnes);
        var key =
                new PersonKey(
                        UUID.randomUUID(),
                        ORGANIZATION_A,
                        "Zoé",
                        "Lefèvre",
                        List.of("zlefevre"),
                        List.of());
        zoe = new Sought(key, PersonWords.of(key), Set.of());
    }

    @Test
    void itIsOpenedHoweverManyThereAre() {
        QuarkusTransaction.requiringNew()
                .run(() -> {
                    var holder = holder(Clock.systemUTC());
                    assertThat(holder.erase(zoe)).containsEntry("raw_body", 1);
                    assertThat(holder.toReview(zoe)).isEmpty();
                });
    }

    @Test
    void aHumanIsToldOfWhatThereWasNoTimeFor() {
        QuarkusTransaction.requiringNew()
                .run(() -> {
                    var holder = holder(new Hurried());
                    assertThat(holder.erase(zoe)).isEmpty();
                    assertThat(holder.toReview(zoe))
                            .containsExactly(new ToReview(machine, "raw_inventory"));
                });
    }

    private RawHolder holder(Clock clock) {
        var found = new PersonalBodies(entities, bodies, clock);
        return new RawHolder(found, unopened, inventories, agents, names, entities, clock);
    }

    private void newerOnes() {
        for (var i = 0; i < NEWER; i++) {
            var body = ("{\"n\":" + i + "}").getBytes(StandardCharsets.UTF_8);
            bodies.keep(ORGANIZATION_A, RawBodies.digest(body), Payload.of(body), Instant.now());
        }
    }

    /// A second goes by whenever it is looked at.
    private static final class Hurried extends Clock {

        private Instant now = Instant.parse("2026-11-25T08:00:00Z");

        @Override
        public Instant instant() {
            return now = now.plus(Duration.ofSeconds(1));
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
