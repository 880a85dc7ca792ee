package fr.microgate.parc.compliance.inventory;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.microgate.parc.platform.event.Delivery;
import fr.microgate.parc.testing.Events;
import fr.microgate.parc.testing.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// What inventory-service tells in the tests, and what comes of it over REST.
@ApplicationScoped
class InventoryService {

    static final String POSTURE = "inventory/asset-posture-changed";
    static final String STATE = "inventory/asset-state-changed";
    static final String REGISTERED = "inventory/asset-registered";
    static final String API = "/api/compliance/v1";

    private final InventoryConsumer consumer;
    private final Delivery delivery;

    InventoryService(InventoryConsumer consumer, Delivery delivery) {
        this.consumer = consumer;
        this.delivery = delivery;
    }

    @SafeVarargs
    final void tells(ConsumerRecord<String, byte[]>... records) {
        delivery.deliver(consumer, List.of(records));
    }

    void tells(String event, ObjectNode data) {
        tells(Events.record(event, data));
    }

    void tellsAt(String time, String event, ObjectNode data) {
        tells(
                Events.record(
                        event,
                        data,
                        UUID.randomUUID().toString(),
                        attributes -> attributes.put("time", time)));
    }

    /// A change of state names its organisation in the envelope only.
    static ConsumerRecord<String, byte[]> ofClientA(ObjectNode stateChange) {
        return Events.record(
                STATE,
                stateChange,
                UUID.randomUUID().toString(),
                attributes -> attributes.put("organizationid", Tokens.ORGANIZATION_A.toString()));
    }

    static ObjectNode stolen() {
        return Events.example(STATE, 1);
    }

    static ObjectNode foundAgain() {
        return Events.example(STATE, 2);
    }

    static List<String> breaches() {
        return Tokens.as("dpo").get(API + "/breaches").jsonPath().getList("items.kind");
    }

    static List<String> deadLetters() {
        return Tokens.as("admin").get(API + "/dead-letters").jsonPath().getList("items.reason");
    }

    static void replayTheDeadLetter(int status) {
        var id = Tokens.as("admin").get(API + "/dead-letters").jsonPath().getString("items[0].id");
        Tokens.as("admin").post(API + "/dead-letters/" + id + "/replay").then().statusCode(status);
    }
}
