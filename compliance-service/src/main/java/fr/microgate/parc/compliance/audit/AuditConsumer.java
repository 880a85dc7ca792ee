package fr.microgate.parc.compliance.audit;

import fr.microgate.parc.platform.event.Delivery;
import fr.microgate.parc.platform.event.EventHandler;
import fr.microgate.parc.platform.event.ReceivedEvent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Chains what the four services say was done; the lines of this service arrive the same way.
@ApplicationScoped
class AuditConsumer implements EventHandler {

    private final Delivery delivery;
    private final AuditTrail trail;

    AuditConsumer(Delivery delivery, AuditTrail trail) {
        this.delivery = delivery;
        this.trail = trail;
    }

    @Incoming("audit")
    @RunOnVirtualThread
    public void on(ConsumerRecords<String, byte[]> records) {
        delivery.deliver(this, records);
    }

    @Override
    public String name() {
        return "compliance.audit";
    }

    @Override
    public void handle(ReceivedEvent event) {
        switch (event.type()) {
            case ActionRecorded.TYPE -> trail.append(event.read(ActionRecorded.class));
            default -> {}
        }
    }
}
