package fr.microgate.parc.inventory.agent;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whose message it is: who sends it, and which machine it is of. An agent also sends what it
/// collected on other machines (remote inventory, ESX, proxy), under its own id.
///
/// @param senderKey of the agent that sends it
/// @param sender that agent, when it is known
/// @param key of the agent that stands for the machine: the sender's, or `sender/device`
/// @param agent that one, when it is known
record Origin(String senderKey, Optional<Agent> sender, String key, Optional<Agent> agent) {

    static Origin itself(String key, Optional<Agent> agent) {
        return new Origin(key, agent, key, agent);
    }

    boolean isOfAnother() {
        return !key.equals(senderKey);
    }

    boolean isRefused() {
        return sender.filter(Agent::isRefused).isPresent()
                || agent.filter(Agent::isRefused).isPresent();
    }

    @Nullable UUID senderId() {
        return sender.map(one -> one.id).orElse(null);
    }

    /// What the sender leaves out because it was told so; empty for one that was told nothing.
    String noCategory() {
        return sender.map(one -> one.fullRequest.noCategorySent).orElse("");
    }
}
