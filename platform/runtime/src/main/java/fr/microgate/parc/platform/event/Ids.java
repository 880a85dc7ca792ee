package fr.microgate.parc.platform.event;

import java.time.Instant;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/// Identifiers of aggregates and events: UUIDv7 (RFC 9562), which sort by the time they were made.
public final class Ids {

    private Ids() {}

    public static UUID next() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }

    /// The first id of this moment: those made before are smaller.
    public static UUID at(Instant moment) {
        return new UUID(Math.max(0, moment.toEpochMilli()) << 16 | 0x7000, Long.MIN_VALUE);
    }
}
