package fr.microgate.parc.platform.event;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/// Identifiers of aggregates and events: UUIDv7 (RFC 9562), which sort by the time they were made.
public final class Ids {

    /// The end of the year 9999: an id has no room for much more.
    private static final long LAST = 253_402_300_799L;

    private Ids() {}

    public static UUID next() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }

    /// The first id of this moment: those made before are smaller.
    public static UUID at(Instant moment) {
        if (moment.getEpochSecond() > LAST) throw new DateTimeException("no year after 9999");
        var milli = moment.getEpochSecond() < 0 ? 0 : moment.toEpochMilli();
        return new UUID(milli << 16 | 0x7000, Long.MIN_VALUE);
    }
}
