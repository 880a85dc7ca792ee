package fr.microgate.parc.inventory.agent;

import fr.microgate.parc.inventory.document.Envelope;
import fr.microgate.parc.inventory.raw.RawInventory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Tells the agents and the machines behind them apart.
@ApplicationScoped
class Origins {

    private final Agents agents;

    Origins(Agents agents) {
        this.agents = agents;
    }

    /// @param envelope null when the message cannot be read
    Origin of(Sender sender, @Nullable Envelope envelope) {
        var organization = sender.organizationId();
        var ofDevice =
                sender.agentId() == null ? ofDevice(sender, envelope) : Optional.<Agent>empty();
        var own = ofDevice.map(one -> one.agentKey).orElseGet(() -> keyOf(sender, envelope));
        var agent = ofDevice.or(() -> agents.known(organization, own));
        if (envelope == null || envelope.kind() != Envelope.Kind.INVENTORY)
            return Origin.itself(own, agent);
        var device = envelope.deviceId();
        // An agent says its own device id when it makes contact, also a new one.
        var its = agent.map(one -> one.deviceId).orElse(null);
        if (sender.agentId() == null || device == null || its == null || its.equals(device))
            return Origin.itself(own, agent);
        var key = own + "/" + device;
        return new Origin(own, agent, key, agents.known(organization, key));
    }

    /// The agent of the machine, registered the first time that something comes from it.
    Agent agent(Origin origin, Sender sender, Instant at) {
        return origin.agent()
                .orElseGet(() -> {
                    var agent = registered(sender, origin.key(), at);
                    if (origin.isOfAnother()) origin.sender().ifPresent(agent::standBehind);
                    return agent;
                });
    }

    /// The agent that sends a document of a device, when the message names it.
    Optional<Agent> sender(Origin origin, Sender sender, Instant at) {
        if (origin.sender().isPresent() || sender.agentId() == null) return origin.sender();
        return Optional.of(registered(sender, origin.senderKey(), at));
    }

    private Agent registered(Sender sender, String key, Instant at) {
        UUID credential = sender.credential().id();
        return agents.of(sender.organizationId(), key, credential, at);
    }

    /// An agent that falls back to XML leaves its own id out.
    private Optional<Agent> ofDevice(Sender sender, @Nullable Envelope envelope) {
        var device = envelope == null ? null : envelope.deviceId();
        return device == null ? Optional.empty() : agents.ofDevice(sender.organizationId(), device);
    }

    private static String keyOf(Sender sender, @Nullable Envelope envelope) {
        if (sender.agentId() != null) return sender.agentId();
        var device = envelope == null ? null : envelope.deviceId();
        return device == null ? RawInventory.UNNAMED : device;
    }
}
