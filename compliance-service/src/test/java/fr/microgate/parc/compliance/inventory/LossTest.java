package fr.microgate.parc.compliance.inventory;

import static fr.microgate.parc.compliance.inventory.InventoryService.API;
import static fr.microgate.parc.compliance.inventory.InventoryService.REGISTERED;
import static fr.microgate.parc.compliance.inventory.InventoryService.STATE;
import static fr.microgate.parc.compliance.inventory.InventoryService.breaches;
import static fr.microgate.parc.compliance.inventory.InventoryService.deadLetters;
import static fr.microgate.parc.compliance.inventory.InventoryService.foundAgain;
import static fr.microgate.parc.compliance.inventory.InventoryService.ofClientA;
import static fr.microgate.parc.compliance.inventory.InventoryService.replayTheDeadLetter;
import static fr.microgate.parc.compliance.inventory.InventoryService.stolen;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.microgate.parc.testing.Events;
import fr.microgate.parc.testing.OutboxRows;
import fr.microgate.parc.testing.TestClock;
import fr.microgate.parc.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LossTest {

    @Inject InventoryService inventory;
    @Inject OutboxRows outbox;
    @Inject TestClock clock;

    @BeforeEach
    void theDayAfter() {
        clock.set(Instant.parse("2026-11-25T12:00:00Z"));
    }

    @Test
    void aTheftOpensASuspectedBreach() {
        inventory.tells(ofClientA(stolen()));

        assertThatJson(Tokens.as("dpo").get(API + "/breaches").asString())
                .isEqualTo(
                        """
                        {"items": [
                          {"id": "${json-unit.any-string}",
                           "organizationId": "01900000-0000-7000-8000-00000000000a",
                           "assetId": "0199f3a0-7c1e-7b11-9d55-6f2f7f4f9a01",
                           "kind": "STOLEN", "encryption": "NONE", "state": "SUSPECTED",
                           "detectedAt": "2026-11-23T16:40:00Z", "openedAt": "${json-unit.any-string}"}]}
                        """);
    }

    @Test
    void tellsTheOthersInTheSameChainOfCauses() {
        inventory.tells(ofClientA(stolen()));

        var opened = outbox.events("breach-opened").getFirst();
        assertThatJson(opened.data())
                .isEqualTo(
                        """
                        {"breachId": "${json-unit.any-string}",
                         "organizationId": "01900000-0000-7000-8000-00000000000a",
                         "assetId": "0199f3a0-7c1e-7b11-9d55-6f2f7f4f9a01"}
                        """);
        assertThat(opened.key()).isEqualTo(opened.data().path("breachId").asText());
        assertThat(opened.actor()).isEqualTo("system:compliance.inventory");
        assertThat(opened.correlationId()).isEqualTo("correlation-1");
        assertThat(outbox.audited()).containsExactly("open breach");
    }

    @Test
    void theSameEventTwiceIsOneEffect() {
        var theft = ofClientA(stolen());
        inventory.tells(theft);
        inventory.tells(theft);
        inventory.tells(theft, theft);

        assertThat(breaches()).hasSize(1);
        assertThat(outbox.events("breach-opened")).hasSize(1);
    }

    @Test
    void theSameTheftToldByTwoEventsIsOneFile() {
        inventory.tells(ofClientA(stolen()));
        inventory.tells(ofClientA(stolen()));

        assertThat(breaches()).hasSize(1);
    }

    @Test
    void aMachineStolenAgainIsAnotherFile() {
        inventory.tells(ofClientA(stolen()));
        inventory.tells(ofClientA(foundAgain()));
        inventory.tells(ofClientA(stolen().put("at", "2026-11-25T09:00:00Z")));

        assertThat(breaches()).containsExactly("STOLEN", "STOLEN");
    }

    @Test
    void aLostMachineFoundToBeStolenKeepsItsFile() {
        inventory.tells(ofClientA(stolen().put("to", "LOST")));
        inventory.tells(ofClientA(stolenAfterLost()));

        assertThat(breaches()).containsExactly("STOLEN");
        assertThat(outbox.events("breach-opened")).hasSize(1);
        assertThat(outbox.audited()).containsExactly("open breach", "set-kind breach");
    }

    @Test
    void aLossDismissedBeforeItWasATheftOpensAnotherFile() {
        inventory.tells(ofClientA(stolen().put("to", "LOST")));
        var file = Tokens.as("dpo").get(API + "/breaches").jsonPath().getString("items[0].id");
        Tokens.as("dpo")
                .contentType("application/json")
                .header("If-Match", "*")
                .body(Map.of("reason", "Égaré dans le bâtiment"))
                .put(API + "/breaches/" + file + "/dismissal")
                .then()
                .statusCode(200);

        inventory.tells(ofClientA(stolenAfterLost()));

        assertThat(breaches()).containsExactly("STOLEN", "LOST");
    }

    @Test
    void findsTheOrganisationOfAMachineItKnows() {
        inventory.tells(REGISTERED, Events.example(REGISTERED, 1));
        inventory.tells(STATE, stolen());

        assertThat(breaches()).hasSize(1);
    }

    @Test
    void aMachineOfNobodyWaitsInTheDeadLettersUntilItIsKnown() {
        inventory.tells(STATE, stolen());
        assertThat(deadLetters()).singleElement().asString().contains("organizationid is missing");
        assertThat(breaches()).isEmpty();

        inventory.tells(REGISTERED, Events.example(REGISTERED, 1));
        replayTheDeadLetter(200);

        assertThat(breaches()).containsExactly("STOLEN");
        assertThat(deadLetters()).isEmpty();
    }

    @Test
    void aReplayThatFailsAgainLeavesTheLetter() {
        inventory.tells(STATE, stolen());

        replayTheDeadLetter(409);

        assertThat(deadLetters()).hasSize(1);
        assertThat(breaches()).isEmpty();
    }

    private static ObjectNode stolenAfterLost() {
        return stolen().put("from", "LOST").put("at", "2026-11-24T18:00:00Z");
    }
}
