package fr.microgate.parc.inventory.agent;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The machines that an agent says it runs on. One change is a new mainboard; there and back again
/// is one agent copied to two machines with their disk.
@Embeddable
class MachineSeen {

    static final Duration REMEMBERED = Duration.ofDays(30);

    @Nullable String machineSerial;
    @Nullable String machineUuid;
    @Nullable String otherSerial;
    @Nullable String otherUuid;
    int machineChanges;
    @Nullable Instant alternatedAt;

    void saw(@Nullable String serial, @Nullable String uuid, Instant at) {
        if (serial == null && uuid == null) return;
        if (isAnother(serial, machineSerial, uuid, machineUuid)) {
            if (machineChanges > 0 && (same(serial, otherSerial) || same(uuid, otherUuid)))
                alternatedAt = at;
            machineChanges++;
            otherSerial = machineSerial;
            otherUuid = machineUuid;
            machineSerial = serial;
            machineUuid = uuid;
            return;
        }
        if (serial != null && !serial.equals(machineSerial)) machineSerial = serial;
        if (uuid != null && !uuid.equals(machineUuid)) machineUuid = uuid;
    }

    boolean alternates(Instant now) {
        return alternatedAt != null && alternatedAt.isAfter(now.minus(REMEMBERED));
    }

    void forget() {
        otherSerial = null;
        otherUuid = null;
        machineChanges = 0;
        alternatedAt = null;
    }

    /// A board or a firmware changes one of the two.
    private static boolean isAnother(
            @Nullable String serial,
            @Nullable String knownSerial,
            @Nullable String uuid,
            @Nullable String knownUuid) {
        if (same(serial, knownSerial) || same(uuid, knownUuid)) return false;
        return differs(serial, knownSerial) || differs(uuid, knownUuid);
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return one != null && one.equalsIgnoreCase(other);
    }

    private static boolean differs(@Nullable String one, @Nullable String other) {
        return one != null && other != null && !one.equalsIgnoreCase(other);
    }
}
