package fr.microgate.parc.compliance.breach;

import fr.microgate.parc.platform.event.DomainEvent;
import java.util.UUID;

/// A breach of personal data is suspected.
record BreachOpened(UUID breachId, UUID organizationId, UUID assetId) implements DomainEvent {

    static BreachOpened of(Breach breach) {
        return new BreachOpened(breach.id, breach.organizationId, breach.assetId);
    }

    @Override
    public String type() {
        return "fr.microgate.parc.compliance.breach-opened.v1";
    }

    @Override
    public String topic() {
        return "compliance.breaches.v1";
    }

    @Override
    public Object subject() {
        return breachId;
    }
}
