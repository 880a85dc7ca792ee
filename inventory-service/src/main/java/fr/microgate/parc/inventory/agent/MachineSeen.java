package fr.microgate.parc.inventory.agent;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The machines that an agent says it runs on. One change is a new mainboard; there and back again
/// is one agent copied to two machines with their disk. A machine of which only the name is known
/// may be renamed and called as before: two copies go on taking turns.
@Embeddable
class MachineSeen {

    static final Duration REMEMBERED = Duration.ofDays(30);

    @Nullable String machineSerial;
    @Nullable String machineUuid;

    /// Of the name of a machine that has neither.
    @Nullable UUID machineMark;

    @Nullable String otherSerial;
    @Nullable String otherUuid;
    @Nullable UUID otherMark;
    int machineChanges;
    @Nullable Instant alternatedAt;

    void saw(@Nullable String serial, @Nullable String uuid, @Nullable String name, Instant at) {
        var bare = serial == null && uuid == null;
        var mark = bare && name != null ? mark(name) : null;
        if (bare && (mark == null || machineSerial != null || machineUuid != null)) return;
        if (isAnother(serial, uuid, mark)) {
            var isFormer = same(serial, otherSerial) || same(uuid, otherUuid);
            var isFormerName = mark != null && mark.equals(otherMark);
            if (machineChanges > 0 && isFormer || machineChanges > 1 && isFormerName)
                alternatedAt = at;
            machineChanges++;
            otherSerial = machineSerial;
            otherUuid = machineUuid;
            otherMark = machineMark;
            machineSerial = serial;
            machineUuid = uuid;
            machineMark = mark;
            return;
        }
        if (serial != null && !serial.equals(machineSerial)) machineSerial = serial;
        if (uuid != null && !uuid.equals(machineUuid)) machineUuid = uuid;
        machineMark = mark;
    }

    boolean alternates(Instant now) {
        return alternatedAt != null && alternatedAt.isAfter(now.minus(REMEMBERED));
    }

    void forget() {
        otherSerial = null;
        otherUuid = null;
        otherMark = null;
        machineChanges = 0;
        alternatedAt = null;
    }

    /// A board or a firmware changes one of the two.
    private boolean isAnother(@Nullable String serial, @Nullable String uuid, @Nullable UUID mark) {
        if (same(serial, machineSerial) || same(uuid, machineUuid)) return false;
        if (mark != null) return machineMark != null && !machineMark.equals(mark);
        return differs(serial, machineSerial) || differs(uuid, machineUuid);
    }

    /// A system may say its domain with its name, or not.
    private static UUID mark(String name) {
        var host = name.toLowerCase(Locale.ROOT).replaceFirst("(?<=.)\\..*", "");
        return UUID.nameUUIDFromBytes(host.getBytes(UTF_8));
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return one != null && one.equalsIgnoreCase(other);
    }

    private static boolean differs(@Nullable String one, @Nullable String other) {
        return one != null && other != null && !one.equalsIgnoreCase(other);
    }
}
