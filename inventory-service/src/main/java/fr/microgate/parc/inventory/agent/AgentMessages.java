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
    private final Origins origins;
    private final Contacts contacts;
    private final ErasedWords erased;
    private final AgentConfig config;
    private final Clock clock;

    AgentMessages(
            RawInventories inventories,
            Origins origins,
            Contacts contacts,
            ErasedWords erased,
            AgentConfig config,
            Clock clock) {
        this.inventories = inventories;
        this.origins = origins;
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
            var origin = origins.of(sender, null);
            if (origin.isRefused()) return AgentAnswer.error(403, REFUSED, spoken);
            keep(sender, payload, origin, null, null);
            return AgentAnswer.stored(spoken);
        } catch (Payload.TooLarge e) {
            return AgentAnswer.error(413, "Refused: " + e.getMessage() + ".", spoken);
        }
    }

    private AgentAnswer answer(Sender sender, Payload payload, Envelope envelope, Dialect dialect) {
        var device = envelope.deviceId();
        if (device != null) envelope.deviceIs(erased.masked(sender.organizationId(), device));
        var origin = origins.of(sender, envelope);
        if (origin.isRefused()) return AgentAnswer.error(403, REFUSED, dialect);
        return switch (envelope.kind()) {
            case PROLOG -> prolog(sender, envelope, origin);
            case CONTACT -> contact(sender, envelope, origin);
            case PARAMETERS -> {
                origin.sender().ifPresent(agent -> heard(agent, sender, envelope));
                yield AgentAnswer.noCredentials();
            }
            case CONTROL -> {
                origin.sender().ifPresent(agent -> heard(agent, sender, envelope));
                yield AgentAnswer.stored(dialect);
            }
            case NETWORK -> ofDevice(sender, payload, envelope, origin, dialect);
            case INVENTORY -> inventory(sender, payload, envelope, origin, dialect);
            case OTHER -> unsupported(sender, payload, envelope, origin, dialect);
        };
    }

    /// An agent with an id of its own understands JSON, unless it was just sent back to XML.
    private AgentAnswer prolog(Sender sender, Envelope envelope, Origin origin) {
        origin.sender().ifPresent(agent -> heard(agent, sender, envelope));
        var sentToXml = origin.sender().filter(agent -> agent.fullRequest.takesXml()).isPresent();
        return contacts.prolog(sender.agentId() != null && !sentToXml);
    }

    private AgentAnswer contact(Sender sender, Envelope envelope, Origin origin) {
        if (origin.key().equals(RawInventory.UNNAMED)) return contacts.contact(sender);
        var agent = origins.agent(origin, sender, clock.instant());
        heard(agent, sender, envelope);
        return contacts.contact(agent);
    }

    /// Speaks of a device beside the agent: it is not the agent's own inventory.
    private AgentAnswer ofDevice(
            Sender sender, Payload payload, Envelope envelope, Origin origin, Dialect dialect) {
        var agent = origins.sender(origin, sender, clock.instant());
        agent.ifPresent(one -> heard(one, sender, envelope));
        var unnamed = new Origin(origin.senderKey(), agent, RawInventory.UNNAMED, Optional.empty());
        keep(sender, payload, unnamed, envelope, null);
        return AgentAnswer.stored(dialect);
    }

    private AgentAnswer inventory(
            Sender sender, Payload payload, Envelope envelope, Origin origin, Dialect dialect) {
        if (!origin.key().equals(RawInventory.UNNAMED)) {
            var agent = origins.agent(origin, sender, clock.instant());
            heard(agent, sender, envelope);
            if (!envelope.isPartial()) agent.delivered(envelope.sections());
            if (origin.isOfAnother())
                origin.sender().ifPresent(one -> heard(one, sender, envelope));
        }
        keep(sender, payload, origin, envelope, null);
        return AgentAnswer.stored(dialect);
    }

    private AgentAnswer unsupported(
            Sender sender, Payload payload, Envelope envelope, Origin origin, Dialect dialect) {
        var reason = "Query '" + envelope.query() + "' is not supported.";
        if (envelope.sections().isEmpty()) return AgentAnswer.error(400, reason, dialect);
        keep(sender, payload, origin, envelope, reason);
        return AgentAnswer.stored(dialect);
    }

    private void heard(Agent agent, Sender sender, Envelope envelope) {
        agent.heard(sender, envelope, clock.instant());
    }

    private void keep(
            Sender sender,
            Payload payload,
            Origin origin,
            @Nullable Envelope envelope,
            @Nullable String unsupported) {
        inventories.keep(
                new Delivery(
                        sender.organizationId(),
                        sender.credential().id(),
                        origin.key(),
                        origin.senderId(),
                        envelope == null ? null : envelope.deviceId(),
                        sender.userAgent(),
                        sender.requestId(),
                        origin.noCategory(),
                        envelope != null && envelope.isPartial(),
                        origin.agent().filter(Agent::isWaitedFor).isPresent(),
                        unsupported,
                        payload),
                clock.instant());
    }
}
