package fr.microgate.parc.inventory.privacy;

import fr.microgate.parc.platform.event.Delivery;
import fr.microgate.parc.platform.event.EventHandler;
import fr.microgate.parc.platform.event.ReceivedEvent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Takes the erasure orders of compliance-service. Each is a transaction of its own: the next one
/// may open documents for minutes, and holds no row that an earlier one changed.
@ApplicationScoped
class ComplianceConsumer implements EventHandler {

    private final Delivery delivery;
    private final Erasure erasure;

    ComplianceConsumer(Delivery delivery, Erasure erasure) {
        this.delivery = delivery;
        this.erasure = erasure;
    }

    @Incoming("compliance")
    @RunOnVirtualThread
    public void on(ConsumerRecords<String, byte[]> records) {
        records.forEach(record -> delivery.deliver(this, List.of(record)));
    }

    @Override
    public String name() {
        return "inventory.compliance";
    }

    /// A large fleet is looked through for a person.
    @Override
    public int mostSeconds() {
        return 900;
    }

    @Override
    public void handle(ReceivedEvent event) {
        if (event.type().equals(ErasureOrdered.TYPE)) {
            erasure.execute(event.read(ErasureOrdered.class));
        }
    }
}
