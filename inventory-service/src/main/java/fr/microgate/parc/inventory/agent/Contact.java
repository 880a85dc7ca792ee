package fr.microgate.parc.inventory.agent;

import fr.microgate.parc.inventory.document.Envelope;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The last time an agent spoke, and what it said of itself.
@Embeddable
class Contact {

    private static final int MOST = 2;

    Instant lastContactAt;
    @Nullable String agentName;
    @Nullable String agentVersion;
    @Nullable String tag;
    @Nullable String userAgent;
    @Nullable String remoteAddress;

    @SuppressWarnings("NullAway.Init")
    Contact() {}

    void heard(Sender sender, Envelope envelope, Instant at) {
        lastContactAt = at;
        agentName = or(or(envelope.agentName(), sender.product()), agentName);
        agentVersion = or(or(envelope.agentVersion(), sender.productVersion()), agentVersion);
        tag = or(envelope.tag(), tag);
        userAgent = or(sender.userAgent(), userAgent);
        remoteAddress = sender.remoteAddress();
    }

    /// How much its program tells of a machine: each grew out of the one before.
    private int telling() {
        var name = agentName == null ? "" : agentName.toLowerCase(Locale.ROOT);
        return name.startsWith("glpi") ? MOST : name.startsWith("fusion") ? 1 : 0;
    }

    boolean tellsMost() {
        return telling() == MOST;
    }

    boolean tellsMoreThan(Contact other) {
        return telling() > other.telling();
    }

    private static @Nullable String or(@Nullable String said, @Nullable String known) {
        return said != null ? said : known;
    }
}
