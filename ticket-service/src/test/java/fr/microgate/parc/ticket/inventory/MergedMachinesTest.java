package fr.microgate.parc.ticket.inventory;

import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.ticket.inventory.ToldByInventory.LAPTOP_OF_A;
import static fr.microgate.parc.ticket.inventory.ToldByInventory.SERVER_OF_A;
import static fr.microgate.parc.ticket.ticket.TicketFixtures.TICKETS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.microgate.parc.platform.security.Roles;
import fr.microgate.parc.testing.Events;
import fr.microgate.parc.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MergedMachinesTest {

    @Inject ToldByInventory inventory;

    @BeforeEach
    void start() {
        inventory.twoClients();
    }

    @Test
    void theOpenTicketOfAMergedMachineIsOneOfTheOther() {
        diskNotEncrypted(LAPTOP_OF_A);

        tell("asset-merged");

        assertThat(ticketsOf(SERVER_OF_A)).hasSize(1);
        assertThat(ticketsOf(LAPTOP_OF_A)).isEmpty();
        inventory.tell(
                "asset-posture-changed",
                Events.example("inventory/asset-posture-changed", 2)
                        .put("assetId", SERVER_OF_A.toString()));
        assertThat(ticketsOf(SERVER_OF_A).getFirst()).containsEntry("status", "RESOLVED");
    }

    @Test
    void twoTicketsAboutTheSameControlBecomeOne() {
        diskNotEncrypted(LAPTOP_OF_A);
        diskNotEncrypted(SERVER_OF_A);

        tell("asset-merged");

        assertThat(ticketsOf(SERVER_OF_A))
                .extracting(ticket -> ticket.get("status"))
                .containsExactlyInAnyOrder("NEW", "RESOLVED");
    }

    @Test
    void whatIsStillToldOfAMergedMachineOpensNothing() {
        tell("asset-merged");

        diskNotEncrypted(LAPTOP_OF_A);
        assertThat(ticketsOf(LAPTOP_OF_A)).isEmpty();

        tell("asset-split");
        diskNotEncrypted(LAPTOP_OF_A);
        assertThat(ticketsOf(LAPTOP_OF_A)).hasSize(1);
    }

    private void tell(String event) {
        inventory.tell(
                Events.record(
                        "inventory/" + event,
                        Events.example("inventory/" + event, 1),
                        UUID.randomUUID().toString(),
                        attributes -> attributes.put("organizationid", ORGANIZATION_A.toString())));
    }

    private void diskNotEncrypted(UUID asset) {
        inventory.tell(
                "asset-posture-changed",
                Events.example("inventory/asset-posture-changed", 1)
                        .put("assetId", asset.toString()));
    }

    private static List<Map<String, Object>> ticketsOf(UUID asset) {
        return Tokens.as(Roles.TECHNICIAN)
                .get(TICKETS + "?assetId=" + asset)
                .jsonPath()
                .getList("items");
    }
}
