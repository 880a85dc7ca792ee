package fr.microgate.parc.inventory.raw;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Who sent a document, and on which terms.
@Embeddable
public class Sent {

    static final Sent UNKNOWN = new Sent();

    /// The agent that sent it, also when it is of another machine.
    @Nullable UUID senderAgentId;

    @Nullable String userAgent;

    /// What the agent may ask after it with.
    @Nullable String requestId;

    /// Categories that the agent left out because it had been told so.
    @Nullable String noCategory;

    /// When somebody let it in, where there was no agent to approve.
    @Nullable Instant releasedAt;

    Sent() {}

    static Sent of(Delivery delivery) {
        var sent = new Sent();
        sent.senderAgentId = delivery.senderAgentId();
        sent.userAgent = delivery.userAgent();
        sent.requestId = delivery.requestId();
        sent.noCategory = delivery.noCategory();
        return sent;
    }

    public @Nullable UUID agentId() {
        return senderAgentId;
    }

    /// A person looked at this very document and let it in. That stands when its credential is
    /// revoked later, as it does for what was taken at once: a revoked credential sends nothing
    /// more, and what it sent before is replayed as before.
    public boolean isReleased() {
        return releasedAt != null;
    }

    /// Empty when nobody knows.
    public Optional<Set<String>> categoriesLeftOut() {
        return Optional.ofNullable(noCategory)
                .map(list ->
                        Arrays.stream(list.split(","))
                                .map(String::strip)
                                .filter(category -> !category.isEmpty())
                                .collect(Collectors.toSet()));
    }
}
