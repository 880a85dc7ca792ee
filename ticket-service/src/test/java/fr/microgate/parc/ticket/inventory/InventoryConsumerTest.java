package fr.microgate.parc.ticket.inventory;

import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_B;
import static fr.microgate.parc.ticket.inventory.ToldByInventory.LAPTOP_OF_A;
import static fr.microgate.parc.ticket.ticket.TicketFixtures.TICKETS;
import static fr.microgate.parc.ticket.ticket.TicketFixtures.aTicketOf;
import static org.assertj.core.api.Assertions.assertThat;

import fr.microgate.parc.platform.security.Roles;
import fr.microgate.parc.testing.Events;
import fr.microgate.parc.testing.OutboxRows;
import fr.microgate.parc.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What this service remembers of what inventory-service tells.
@QuarkusTest
class InventoryConsumerTest {

    @Inject ToldByInventory inventory;
    @Inject OutboxRows outbox;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "organization-registered",
                "asset-registered",
                "asset-updated",
                "asset-state-changed",
                "asset-posture-changed"
            })
    void readsEveryFrozenExample(String event) {
        inventory.asset(LAPTOP_OF_A, ORGANIZATION_A, "COMPTA-PC");

        Events.examples("inventory/" + event).forEach(example -> inventory.tell(event, example));

        assertThat(deadLetters()).isEmpty();
    }

    @Test
    void knowsAnOrganisationAndItsMachineOnceTold() {
        inventory.organization(ORGANIZATION_A);
        inventory.organization(ORGANIZATION_A);
        inventory.asset(LAPTOP_OF_A, ORGANIZATION_A, "COMPTA-PC");

        assertThat(aTicketOf(ORGANIZATION_A, "\"assetIds\": [\"%s\"]".formatted(LAPTOP_OF_A)))
                .isNotNull();
    }

    @Test
    void callsAMachineByItsLatestName() {
        inventory.asset(LAPTOP_OF_A, ORGANIZATION_A, "COMPTA-PC");
        inventory.tell("asset-updated", Events.example("inventory/asset-updated", 2));
        inventory.tell("asset-updated", Events.example("inventory/asset-updated", 1));

        steal();

        assertThat(titles()).containsExactly("Machine volée : ACHATS-PC");
    }

    @Test
    void keepsTheLatestNameWhenAnOlderEventIsReplayed() {
        inventory.tell("asset-registered", Events.example("inventory/asset-registered", 1));
        inventory.tell(
                Events.record(
                        "inventory/asset-updated",
                        Events.example("inventory/asset-updated", 2).put("name", "VIEUX-NOM"),
                        UUID.randomUUID().toString(),
                        attributes -> {
                            attributes.put("time", "2026-11-01T00:00:00Z");
                            attributes.put("organizationid", ORGANIZATION_A.toString());
                        }));

        steal();

        assertThat(titles()).containsExactly("Machine volée : COMPTA-PC");
    }

    @Test
    void aMachineThatWasSoldIsOfItsNewOrganisation() {
        inventory.organization(ORGANIZATION_A);
        inventory.organization(ORGANIZATION_B);
        inventory.asset(LAPTOP_OF_A, ORGANIZATION_A, "COMPTA-PC");

        inventory.tell(
                "asset-moved",
                Events.example("inventory/asset-moved", 1)
                        .put("assetId", LAPTOP_OF_A.toString())
                        .put("toOrganizationId", ORGANIZATION_B.toString()));

        assertThat(aTicketOf(ORGANIZATION_B, "\"assetIds\": [\"%s\"]".formatted(LAPTOP_OF_A)))
                .isNotNull();
    }

    @Test
    void whatFollowsFromAnEventIsOfItsTrace() {
        inventory.asset(LAPTOP_OF_A, ORGANIZATION_A, "COMPTA-PC");
        var trace = "4bf92f3577b34da6a3ce929d0e0e4736";

        inventory.tell(
                Events.record(
                        "inventory/asset-posture-changed",
                        Events.example("inventory/asset-posture-changed", 1),
                        UUID.randomUUID().toString(),
                        attributes ->
                                attributes.put(
                                        "traceparent", "00-" + trace + "-00f067aa0ba902b7-01")));

        assertThat(outbox.events("ticket-opened"))
                .singleElement()
                .satisfies(opened -> assertThat(opened.traceparent()).contains(trace));
    }

    @Test
    void ignoresWhatItDoesNotKnowYet() {
        inventory.tell(
                Events.record(
                        "inventory/asset-registered",
                        Events.example("inventory/asset-registered", 1),
                        "event-1",
                        attributes ->
                                attributes.put(
                                        "type", "fr.microgate.parc.inventory.warranty-ending.v1")));
        inventory.tell(
                "organization-registered",
                Events.example("inventory/organization-registered", 1).put("colour", "blue"));

        assertThat(deadLetters()).isEmpty();
        assertThat(aTicketOf(ORGANIZATION_A)).isNotNull();
    }

    private void steal() {
        inventory.tell("asset-state-changed", Events.example("inventory/asset-state-changed", 1));
    }

    private static List<String> titles() {
        return Tokens.as(Roles.ADMIN).get(TICKETS).path("items.title");
    }

    private static List<String> deadLetters() {
        return Tokens.as(Roles.ADMIN).get("/api/tickets/v1/dead-letters").path("items.reason");
    }
}
