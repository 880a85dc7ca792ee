package fr.microgate.parc.platform.event;

import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/// Identifiers of aggregates and events: UUIDv7 (RFC 9562), which sort by the time they were made.
public final class Ids {

    private Ids() {}

    public static UUID next() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}
