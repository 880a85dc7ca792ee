package fr.microgate.parc.inventory.agent;

import fr.microgate.parc.inventory.credential.AgentCredential;
import fr.microgate.parc.inventory.document.DocumentReader;
import fr.microgate.parc.inventory.document.DocumentReader.Dialect;
import fr.microgate.parc.inventory.document.Envelope;
import fr.microgate.parc.inventory.document.Payload;
import fr.microgate.parc.inventory.document.UnreadableDocument;
import fr.microgate.parc.inventory.raw.RawInventories;
import fr.microgate.parc.inventory.raw.RawInventory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Answers what an agent says. An inventory is kept before the answer and understood after it; a
/// body that nobody can read is kept as well, since the agent would not send it again.
@ApplicationScoped
class AgentMessages {

    private final RawInventories inventories;
    private final AgentConfig config;
    private final Clock clock;

    AgentMessages(RawInventories inventories, AgentConfig config, Clock clock) {
        this.inventories = inventories;
        this.config = config;
        this.clock = clock;
    }

    @Transactional
    AgentAnswer answer(
            AgentCredential credential,
            Payload payload,
            @Nullable String agentId,
            @Nullable String userAgent) {
        if (payload.isEmpty())
            return AgentAnswer.jsonError(
                    400, "The body is empty: send PROLOG, CONTACT or an inventory.");
        try {
            var read =
                    DocumentReader.read(payload, config.maxDocument().asLongValue(), Envelope::new);
            var envelope = read.sink();
            return switch (envelope.kind()) {
                case PROLOG ->
                        agentId == null ? AgentAnswer.xmlProlog(config) : AgentAnswer.jsonPending();
                case CONTACT -> AgentAnswer.jsonContact(config);
                case INVENTORY, OTHER -> {
                    keep(credential, payload, agentId, envelope.deviceId(), userAgent);
                    yield read.dialect() == Dialect.XML
                            ? AgentAnswer.xmlStored()
                            : AgentAnswer.jsonStored(config);
                }
            };
        } catch (UnreadableDocument _) {
            keep(credential, payload, agentId, null, userAgent);
            return AgentAnswer.jsonStored(config);
        } catch (Payload.TooLarge e) {
            return AgentAnswer.jsonError(413, "Refused: " + e.getMessage() + ".");
        }
    }

    private void keep(
            AgentCredential credential,
            Payload payload,
            @Nullable String agentId,
            @Nullable String deviceId,
            @Nullable String userAgent) {
        var own =
                agentId == null || agentId.isBlank()
                        ? null
                        : cut(agentId.strip().toLowerCase(Locale.ROOT), 80);
        var key = own != null ? own : deviceId != null ? deviceId : RawInventory.UNNAMED;
        inventories.keep(
                new RawInventory.Delivery(
                        credential.organizationId(),
                        credential.id(),
                        key,
                        deviceId,
                        userAgent == null ? null : cut(userAgent, 200),
                        digest(payload.bytes()),
                        payload),
                clock.instant());
    }

    private static String cut(String text, int longest) {
        var clean = text.replaceAll("\\p{Cntrl}", "");
        return clean.length() <= longest ? clean : clean.substring(0, longest);
    }

    private static byte[] digest(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
