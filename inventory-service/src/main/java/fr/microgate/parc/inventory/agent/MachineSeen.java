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
        if (differs(serial, machineSerial) || differs(uuid, machineUuid)) {
            if (machineChanges > 0 && !differs(serial, otherSerial) && !differs(uuid, otherUuid)) {
                alternatedAt = at;
            }
            machineChanges++;
            otherSerial = machineSerial;
            otherUuid = machineUuid;
            machineSerial = serial;
            machineUuid = uuid;
            return;
        }
        if (serial != null) machineSerial = serial;
        if (uuid != null) machineUuid = uuid;
    }

    boolean alternates(Instant now) {
        return alternatedAt != null && alternatedAt.isAfter(now.minus(REMEMBERED));
    }

    private static boolean differs(@Nullable String one, @Nullable String other) {
        return one != null && other != null && !one.equalsIgnoreCase(other);
    }
}
