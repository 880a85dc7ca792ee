package fr.microgate.parc.inventory.agent;

import fr.microgate.parc.inventory.document.DocumentReader;
import fr.microgate.parc.inventory.document.DocumentReader.Dialect;
import fr.microgate.parc.inventory.document.Envelope;
import fr.microgate.parc.inventory.document.Payload;
import fr.microgate.parc.inventory.document.UnreadableDocument;
import fr.microgate.parc.inventory.privacy.ErasedWords;
import fr.microgate.parc.inventory.raw.Delivery;
import fr.microgate.parc.inventory.raw.RawInventories;
import fr.microgate.parc.inventory.raw.RawInventory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Answers what an agent says. An inventory is kept before the answer and understood after it; a
/// body that nobody can read is kept as well, since the agent would not send it again.
@ApplicationScoped
class AgentMessages {

    private static final String REFUSED =
            "This agent was refused in Parc: approve it there, or remove it from the machine.";

    private final RawInventories inventories;
    private final Agents agents;
    private final Contacts contacts;
    private final ErasedWords erased;
    private final AgentConfig config;
    private final Clock clock;

    AgentMessages(
            RawInventories inventories,
            Agents agents,
            Contacts contacts,
            ErasedWords erased,
            AgentConfig config,
            Clock clock) {
        this.inventories = inventories;
        this.agents = agents;
        this.contacts = contacts;
        this.erased = erased;
        this.config = config;
        this.clock = clock;
    }

    /// @param spoken the dialect to assume where the body does not tell
    @Transactional
    AgentAnswer answer(Sender sender, Payload payload, Dialect spoken) {
        if (payload.isEmpty()) {
            return AgentAnswer.error(
                    400, "The body is empty: send PROLOG, CONTACT or an inventory.", spoken);
        }
        if (!payload.isSupported()) {
            return AgentAnswer.error(
                    415, "Brotli cannot be read here: send zlib, gzip or plain text.", spoken);
        }
        try {
            var read =
                    DocumentReader.read(payload, config.maxDocument().asLongValue(), Envelope::new);
            return answer(sender, payload, read.sink(), read.dialect());
        } catch (UnreadableDocument _) {
            var key = keyOf(sender, null);
            var agent = agents.known(sender.organizationId(), key);
            if (isRefused(agent)) return AgentAnswer.error(403, REFUSED, spoken);
            keep(sender, payload, key, null, null);
            return AgentAnswer.stored(spoken);
        } catch (Payload.TooLarge e) {
            return AgentAnswer.error(413, "Refused: " + e.getMessage() + ".", spoken);
        }
    }

    private AgentAnswer answer(Sender sender, Payload payload, Envelope envelope, Dialect dialect) {
        var device = envelope.deviceId();
        if (device != null) envelope.deviceIs(erased.masked(sender.organizationId(), device));
        var key = keyOf(sender, envelope);
        var agent = agents.known(sender.organizationId(), key);
        if (isRefused(agent)) return AgentAnswer.error(403, REFUSED, dialect);
        return switch (envelope.kind()) {
            case PROLOG -> contacts.prolog(speaksJson(sender, agent));
            case CONTACT -> contacts.contact(heard(agent, sender, key, envelope));
            case PARAMETERS -> AgentAnswer.noCredentials();
            case CONTROL -> AgentAnswer.stored(dialect);
            case NETWORK -> {
                // Speaks of a device beside the agent: it is not the agent's own inventory.
                keep(sender, payload, RawInventory.UNNAMED, envelope, null);
                yield AgentAnswer.stored(dialect);
            }
            case INVENTORY -> {
                if (!key.equals(RawInventory.UNNAMED)) heard(agent, sender, key, envelope);
                keep(sender, payload, key, envelope, null);
                yield AgentAnswer.stored(dialect);
            }
            case OTHER -> unsupported(sender, payload, key, envelope, dialect);
        };
    }

    private AgentAnswer unsupported(
            Sender sender, Payload payload, String key, Envelope envelope, Dialect dialect) {
        var reason = "Query '" + envelope.query() + "' is not supported.";
        if (envelope.sections().isEmpty()) return AgentAnswer.error(400, reason, dialect);
        keep(sender, payload, key, envelope, reason);
        return AgentAnswer.stored(dialect);
    }

    /// An agent with an id of its own understands JSON, unless it was just sent back to XML.
    private static boolean speaksJson(Sender sender, Optional<Agent> known) {
        return sender.agentId() != null
                && known.filter(agent -> agent.fullRequest.expectsXml()).isEmpty();
    }

    private static boolean isRefused(Optional<Agent> known) {
        return known.filter(Agent::isRefused).isPresent();
    }

    private Agent heard(Optional<Agent> known, Sender sender, String key, Envelope envelope) {
        var at = clock.instant();
        var agent =
                known.orElseGet(() ->
                        agents.of(sender.organizationId(), key, sender.credential().id(), at));
        agent.heard(sender, envelope, at);
        return agent;
    }

    private String keyOf(Sender sender, @Nullable Envelope envelope) {
        if (sender.agentId() != null) return sender.agentId();
        var device = envelope == null ? null : envelope.deviceId();
        return Optional.ofNullable(device)
                .flatMap(id ->
                        agents.keyOfDevice(sender.organizationId(), id).or(() -> Optional.of(id)))
                .orElse(RawInventory.UNNAMED);
    }

    private void keep(
            Sender sender,
            Payload payload,
            String key,
            @Nullable Envelope envelope,
            @Nullable String unsupported) {
        inventories.keep(
                new Delivery(
                        sender.organizationId(),
                        sender.credential().id(),
                        key,
                        envelope == null ? null : envelope.deviceId(),
                        sender.userAgent(),
                        envelope != null && envelope.isPartial(),
                        unsupported,
                        payload),
                clock.instant());
    }
}
