package fr.microgate.parc.ticket.inventory;

import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.ticket.ticket.TicketFixtures.TICKETS;
import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.microgate.parc.platform.security.Roles;
import fr.microgate.parc.testing.Events;
import fr.microgate.parc.testing.OutboxRows;
import fr.microgate.parc.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class LostMachinesTest {

    @Inject ToldByInventory inventory;
    @Inject OutboxRows outbox;

    @BeforeEach
    void start() {
        inventory.twoClients();
    }

    @Test
    void opensATicketOfTheFirstPriorityForAStolenMachine() {
        tell("event-1", Events.example("inventory/asset-state-changed", 1));

        var body = Tokens.as(Roles.TECHNICIAN).get(TICKETS);
        assertThatJson(body.asString())
                .isEqualTo(
                        """
                        {"items": [
                          {"id": "${json-unit.any-string}", "number": "${json-unit.any-string}",
                           "organizationId": "01900000-0000-7000-8000-00000000000a",
                           "type": "INCIDENT", "channel": "MONITORING",
                           "title": "Machine volée : COMPTA-PC",
                           "impact": "HIGH", "urgency": "HIGH", "priority": "P1", "status": "NEW",
                           "assetIds": ["0199f3a0-7c1e-7b11-9d55-6f2f7f4f9a01"], "sensitive": false,
                           "openedAt": "${json-unit.any-string}",
                           "openedBy": "system:ticket.inventory"}]}\
                        """);
        assertThat(commentsOf(body.path("items[0].id")))
                .containsExactly(
                        """
                        Machine volée : COMPTA-PC, le 23 novembre 2026 à 17:40.
                        Chiffrement du disque au dernier inventaire : aucun.
                        Preuve : événement d'inventaire event-1 du 23 novembre 2026 à 17:02.\
                        """);
        assertThat(outbox.events())
                .extracting(OutboxRows.Row::event)
                .containsExactly("ticket-opened", "ticket-commented");
    }

    @ParameterizedTest
    @CsvSource({"FULL, complet", "PARTIAL, partiel", "NONE, aucun", "UNKNOWN, inconnu"})
    void saysWhatIsKnownOfTheEncryptionOfALostMachine(String encryption, String words) {
        tell("event-1", change("LOST", "2026-11-23T16:40:00Z").put("encryption", encryption));

        var body = Tokens.as(Roles.TECHNICIAN).get(TICKETS);
        assertThat(body.<List<String>>path("items.title"))
                .containsExactly("Machine perdue : COMPTA-PC");
        assertThat(commentsOf(body.path("items[0].id")).getFirst())
                .contains("dernier inventaire : " + words + ".");
    }

    @Test
    void opensOneTicketForEachOccurrence() {
        tell("event-1", change("STOLEN", "2026-11-23T16:40:00Z"));
        tell("event-1", change("STOLEN", "2026-11-23T16:40:00Z"));
        tell("event-2", change("STOLEN", "2026-11-23T16:40:00Z"));
        assertThat(titles()).hasSize(1);

        tell("event-3", change("DEPLOYED", "2026-11-24T09:00:00Z"));
        assertThat(titles()).hasSize(1);

        tell("event-4", change("STOLEN", "2026-12-24T20:00:00Z"));
        assertThat(titles()).hasSize(2);
    }

    @Test
    void doesNotNeedToKnowTheMachineWhenTheEventNamesItsOrganisation() {
        var unknown = "0199f3a0-7c1e-7b11-9d55-6f2f7f4f9aff";

        inventory.tell(
                Events.record(
                        "inventory/asset-state-changed",
                        change("STOLEN", "2026-11-23T16:40:00Z").put("assetId", unknown),
                        "event-1",
                        attributes -> attributes.put("organizationid", ORGANIZATION_A.toString())));

        assertThat(titles()).containsExactly("Machine volée : machine " + unknown);
    }

    private static ObjectNode change(String to, String at) {
        return Events.example("inventory/asset-state-changed", 1).put("to", to).put("at", at);
    }

    private void tell(String eventId, ObjectNode data) {
        inventory.tell(
                Events.record("inventory/asset-state-changed", data, eventId, attributes -> {}));
    }

    private static List<String> titles() {
        return Tokens.as(Roles.TECHNICIAN).get(TICKETS).path("items.title");
    }

    private static List<String> commentsOf(String ticket) {
        return Tokens.as(Roles.TECHNICIAN)
                .get(TICKETS + "/" + ticket + "/comments")
                .path("items.text");
    }
}
