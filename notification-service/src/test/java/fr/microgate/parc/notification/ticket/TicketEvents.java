package fr.microgate.parc.notification.ticket;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.microgate.parc.platform.event.Delivery;
import fr.microgate.parc.testing.Events;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// Events of ticket-service, as if Kafka had brought them.
@ApplicationScoped
public class TicketEvents {

    private final Delivery delivery;
    private final TicketConsumer consumer;

    TicketEvents(Delivery delivery, TicketConsumer consumer) {
        this.delivery = delivery;
        this.consumer = consumer;
    }

    public void hear(String event, JsonNode data) {
        hear(Events.record("ticket/" + event, data));
    }

    public void hear(String event, JsonNode data, Consumer<Map<String, String>> attributes) {
        var id = java.util.UUID.randomUUID().toString();
        hear(Events.record("ticket/" + event, data, id, attributes));
    }

    void hear(ConsumerRecord<String, byte[]> record) {
        delivery.deliver(consumer, List.of(record));
    }

    /// The frozen example of a P1.
    public static ObjectNode urgentTicket() {
        return Events.example("ticket/ticket-opened", 2);
    }

    public static ObjectNode preventiveTicket() {
        return Events.example("ticket/ticket-opened", 1);
    }

    public static ObjectNode assignment(String assigneeId, String by) {
        return Events.example("ticket/ticket-assigned", 1)
                .put("assigneeId", assigneeId)
                .put("by", by);
    }
}
