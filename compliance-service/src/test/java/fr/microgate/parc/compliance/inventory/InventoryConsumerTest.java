package fr.microgate.parc.compliance.inventory;

import static fr.microgate.parc.compliance.inventory.InventoryService.API;
import static fr.microgate.parc.compliance.inventory.InventoryService.POSTURE;
import static fr.microgate.parc.compliance.inventory.InventoryService.REGISTERED;
import static fr.microgate.parc.compliance.inventory.InventoryService.deadLetters;
import static fr.microgate.parc.compliance.inventory.InventoryService.foundAgain;
import static fr.microgate.parc.compliance.inventory.InventoryService.ofClientA;
import static fr.microgate.parc.compliance.inventory.InventoryService.stolen;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.microgate.parc.testing.Events;
import fr.microgate.parc.testing.TestClock;
import fr.microgate.parc.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class InventoryConsumerTest {

    private static final String ORGANIZATION = "inventory/organization-registered";

    @Inject InventoryService inventory;
    @Inject TestClock clock;

    @BeforeEach
    void theDayAfter() {
        clock.set(Instant.parse("2026-11-25T12:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "inventory/organization-registered",
                "inventory/asset-registered",
                "inventory/asset-state-changed",
                "inventory/asset-posture-changed",
                "inventory/asset-updated",
                "inventory/asset-merged",
                "inventory/asset-split"
            })
    void readsEveryFrozenExample(String event) {
        for (var example : Events.examples(event)) {
            inventory.tells(
                    Events.record(
                            event,
                            example,
                            UUID.randomUUID().toString(),
                            attributes ->
                                    attributes.put(
                                            "organizationid", Tokens.ORGANIZATION_A.toString())));
        }

        assertThat(deadLetters()).isEmpty();
    }

    @Test
    void aPostureBecomesEvidence() {
        inventory.tells(ORGANIZATION, Events.example(ORGANIZATION, 1));
        inventory.tells(REGISTERED, Events.example(REGISTERED, 1));
        inventory.tells(POSTURE, Events.example(POSTURE, 1));

        assertThatJson(Tokens.as("dpo").get(API + "/evidence").asString())
                .isEqualTo(
                        """
                        {"items": [
                          {"organizationId": "01900000-0000-7000-8000-00000000000a",
                           "organizationCode": "CLIENT-A", "assetsWithoutEvidence": 0,
                           "controls": [%s, %s, %s, %s]}]}
                        """
                                .formatted(
                                        count("ANTIVIRUS", 0, 0, 1),
                                        count("DISK_ENCRYPTION", 0, 1, 0),
                                        count("RECENT_CONTACT", 1, 0, 0),
                                        count("SUPPORTED_OS", 0, 0, 1)));
    }

    @Test
    void anOrganisationMayBeToldAfterItsMachines() {
        inventory.tells(POSTURE, Events.example(POSTURE, 1));
        inventory.tells(REGISTERED, Events.example(REGISTERED, 1));
        inventory.tells(ORGANIZATION, Events.example(ORGANIZATION, 1));

        assertThat(
                        Tokens.as("dpo")
                                .get(API + "/evidence")
                                .jsonPath()
                                .getList("items.organizationCode"))
                .containsExactly("CLIENT-A");
    }

    @Test
    void theEvidenceOfAMergedMachineIsDroppedAndTheOthersStays() {
        inventory.tells(REGISTERED, Events.example(REGISTERED, 1));
        inventory.tells(POSTURE, Events.example(POSTURE, 1));
        inventory.tells(POSTURE, otherMachine());

        inventory.tells(ofA("inventory/asset-merged"));
        assertThat(diskEncryption()).containsEntry("total", 1).containsEntry("fail", 1);
        inventory.tells(POSTURE, Events.example(POSTURE, 1));
        assertThat(diskEncryption()).containsEntry("total", 1);

        inventory.tells(ofA("inventory/asset-split"));
        inventory.tells(POSTURE, Events.example(POSTURE, 1));
        assertThat(diskEncryption()).containsEntry("total", 2);
    }

    @Test
    void whatWasProvedForAnOrganisationDoesNotFollowAMachineThatItSold() {
        inventory.tells(REGISTERED, Events.example(REGISTERED, 1));
        inventory.tells(POSTURE, Events.example(POSTURE, 1));
        assertThat(diskEncryption()).containsEntry("total", 1);

        inventory.tells(ofA("inventory/asset-moved"));

        assertThat(diskEncryption()).isNull();
    }

    private static ObjectNode otherMachine() {
        return Events.example(POSTURE, 1).put("assetId", "0199f3a0-7c1e-7b11-9d55-6f2f7f4f9a02");
    }

    private static org.apache.kafka.clients.consumer.ConsumerRecord<String, byte[]> ofA(
            String event) {
        return Events.record(
                event,
                Events.example(event, 1),
                UUID.randomUUID().toString(),
                attributes -> attributes.put("organizationid", Tokens.ORGANIZATION_A.toString()));
    }

    @Test
    void aStolenMachineLeavesTheDenominatorUntilItIsFound() {
        inventory.tells(POSTURE, Events.example(POSTURE, 1));
        inventory.tells(ofClientA(stolen()));
        assertThat(diskEncryption()).containsEntry("total", 0).containsEntry("excluded", 1);

        inventory.tells(ofClientA(foundAgain()));

        assertThat(diskEncryption()).containsEntry("total", 1).containsEntry("excluded", 0);
    }

    @Test
    void olderEventsDoNotOverwriteNewerOnes() {
        inventory.tellsAt("2026-11-24T08:00:03Z", POSTURE, Events.example(POSTURE, 2));
        inventory.tellsAt("2026-11-23T16:02:11Z", POSTURE, Events.example(POSTURE, 1));
        inventory.tells(ofClientA(foundAgain()));
        inventory.tells(ofClientA(stolen()));
        inventory.tellsAt("2026-11-23T10:00:00Z", REGISTERED, Events.example(REGISTERED, 1));

        assertThat(diskEncryption())
                .containsEntry("pass", 1)
                .containsEntry("excluded", 0)
                .containsEntry("oldestObservedAt", "2026-11-24T08:00:03Z");
    }

    @Test
    void putsAsideWhatBreaksTheContractAndGoesOn() {
        var type = "fr.microgate.parc.inventory.asset-posture-changed.v1";
        var broken =
                Events.poison(
                        "inventory.assets.v1",
                        "{\"assetId\": \"0199f3a0".getBytes(StandardCharsets.UTF_8),
                        Map.of("id", "broken", "type", type, "time", "2026-11-23T16:02:11Z"));
        var untyped = Events.poison("inventory.assets.v1", new byte[0], Map.of("id", "untyped"));
        var missing = Events.example(POSTURE, 1);
        missing.remove("organizationId");
        var wrongResult = Events.example(POSTURE, 1);
        ((ObjectNode) wrongResult.path("posture")).put("DISK_ENCRYPTION", "MAYBE");

        inventory.tells(
                broken,
                untyped,
                Events.record(POSTURE, missing),
                Events.record(POSTURE, wrongResult),
                Events.record(POSTURE, Events.example(POSTURE, 1)));

        assertThat(deadLetters()).hasSize(4);
        assertThat(diskEncryption()).containsEntry("fail", 1);
    }

    @Test
    void ignoresWhatItDoesNotKnow() {
        inventory.tells("inventory/asset-repainted", Events.example(POSTURE, 1));

        assertThat(deadLetters()).isEmpty();
        assertThat(Tokens.as("dpo").get(API + "/evidence").jsonPath().getList("items")).isEmpty();
    }

    private static String count(String control, int pass, int fail, int unknown) {
        return """
        {"control": "%s", "pass": %d, "fail": %d, "unknown": %d, "stale": 0, "total": 1,
         "percentCompliant": %d.0, "excluded": 0, "oldestObservedAt": "2026-11-23T16:02:11Z"}
        """
                .formatted(control, pass, fail, unknown, pass * 100);
    }

    private static Map<String, Object> diskEncryption() {
        return Tokens.as("dpo")
                .get(API + "/evidence")
                .jsonPath()
                .getMap("items[0].controls.find { it.control == 'DISK_ENCRYPTION' }");
    }
}
