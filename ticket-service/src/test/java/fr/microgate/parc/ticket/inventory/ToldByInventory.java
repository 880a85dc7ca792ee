package fr.microgate.parc.ticket.inventory;

import static fr.microgate.parc.testing.Tokens.ORGANIZATION_A;
import static fr.microgate.parc.testing.Tokens.ORGANIZATION_B;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.microgate.parc.platform.event.Delivery;
import fr.microgate.parc.testing.Events;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// What inventory-service has told before a test begins, and whatever else a test wants it to tell.
@ApplicationScoped
public class ToldByInventory {

    public static final UUID LAPTOP_OF_A = UUID.fromString("0199f3a0-7c1e-7b11-9d55-6f2f7f4f9a01");
    public static final UUID SERVER_OF_A = UUID.fromString("0199f3a0-7c1e-7b11-9d55-6f2f7f4f9a02");
    public static final UUID LAPTOP_OF_B = UUID.fromString("0199f3a0-7c1e-7b11-9d55-6f2f7f4f9b01");

    private final Delivery delivery;
    private final InventoryConsumer consumer;

    ToldByInventory(Delivery delivery, InventoryConsumer consumer) {
        this.delivery = delivery;
        this.consumer = consumer;
    }

    /// Two clients, A with a laptop and a server, B with a laptop.
    public void twoClients() {
        organization(ORGANIZATION_A);
        organization(ORGANIZATION_B);
        asset(LAPTOP_OF_A, ORGANIZATION_A, "COMPTA-PC");
        asset(SERVER_OF_A, ORGANIZATION_A, "SRV-1");
        asset(LAPTOP_OF_B, ORGANIZATION_B, "ACHATS-PC");
    }

    void organization(UUID id) {
        var data = Events.example("inventory/organization-registered", 1);
        tell("organization-registered", data.put("organizationId", id.toString()));
    }

    void asset(UUID id, UUID organizationId, String name) {
        tell(
                "asset-registered",
                Events.example("inventory/asset-registered", 1)
                        .put("assetId", id.toString())
                        .put("organizationId", organizationId.toString())
                        .put("name", name));
    }

    void tell(String event, ObjectNode data) {
        tell(Events.record("inventory/" + event, data));
    }

    void tell(ConsumerRecord<String, byte[]> record) {
        delivery.deliver(consumer, List.of(record));
    }
}
