package fr.microgate.parc.inventory.posture;

import fr.microgate.parc.inventory.document.Entry;
import fr.microgate.parc.inventory.document.Section;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The controls that look at what protects the machine itself.
final class ProtectionChecks {

    private ProtectionChecks() {}

    static Finding diskEncryption(Facts facts) {
        return switch (Encryption.of(facts.entries(Section.DRIVES))) {
            case FULL -> Finding.pass("DISKS_ENCRYPTED");
            case PARTIAL -> Finding.fail("DISKS_PARTLY_ENCRYPTED");
            case NONE -> Finding.fail("DISKS_PLAIN");
            case UNKNOWN -> Finding.unknown("DISKS_UNKNOWN");
        };
    }

    /// One good antivirus is enough; one that its owner has let expire gets no updates.
    static Finding antivirus(Facts facts, LocalDate today) {
        var all = facts.entries(Section.ANTIVIRUS);
        if (all.isEmpty()) {
            return facts.registersAntivirus() && facts.spoken().wouldSay(Section.ANTIVIRUS)
                    ? Finding.fail("ANTIVIRUS_NONE")
                    : Finding.unknown("ANTIVIRUS_NOT_SEEN");
        }
        var on = all.stream().filter(ProtectionChecks::isOn).toList();
        var valid = on.stream().filter(one -> !isBefore(expiry(one), today)).toList();
        for (var one : valid)
            if (Boolean.TRUE.equals(one.flag("upToDate")))
                return passWhileValid(one, "ANTIVIRUS_ON", nameOf(one));
        for (var one : valid)
            if (one.flag("upToDate") == null)
                return Finding.unknown("ANTIVIRUS_UPDATE_UNKNOWN", nameOf(one));
        for (var one : valid) return Finding.fail("ANTIVIRUS_OLD", nameOf(one));
        for (var one : on)
            return Finding.fail(
                    "ANTIVIRUS_EXPIRED", nameOf(one), Objects.requireNonNull(expiry(one)));
        var undecided = all.stream().allMatch(one -> one.flag("enabled") == null);
        return undecided
                ? Finding.unknown("ANTIVIRUS_STATE_UNKNOWN")
                : Finding.fail("ANTIVIRUS_OFF");
    }

    private static Finding passWhileValid(Entry antivirus, String code, String name) {
        var expiry = expiry(antivirus);
        return expiry == null
                ? Finding.pass(code, name)
                : Finding.passUntil(
                        expiry.plusDays(1).atStartOfDay(TimeChecks.PARIS).toInstant(), code, name);
    }

    private static String nameOf(Entry antivirus) {
        return Objects.requireNonNullElse(antivirus.text("name"), "?");
    }

    private static @Nullable LocalDate expiry(Entry antivirus) {
        var said = antivirus.text("expiresOn");
        return said == null ? null : LocalDate.parse(said);
    }

    private static boolean isBefore(@Nullable LocalDate day, LocalDate today) {
        return day != null && day.isBefore(today);
    }

    /// Every profile counts: a laptop changes networks.
    static Finding firewall(Facts facts) {
        var all = facts.entries(Section.FIREWALLS);
        if (all.isEmpty()) return Finding.unknown("FIREWALL_UNKNOWN");
        var off =
                all.stream()
                        .filter(one -> Boolean.FALSE.equals(one.flag("enabled")))
                        .map(one -> Objects.requireNonNullElse(one.text("profile"), "*"))
                        .distinct()
                        .limit(5)
                        .collect(Collectors.joining(", "));
        if (!off.isEmpty()) return Finding.fail("FIREWALL_OFF", off);
        return all.stream().allMatch(ProtectionChecks::isOn)
                ? Finding.pass("FIREWALL_ON")
                : Finding.unknown("FIREWALL_STATE_UNKNOWN");
    }

    static Finding secureBoot(Facts facts) {
        var on = facts.machine().secureBoot();
        if (on == null) return Finding.unknown("SECURE_BOOT_UNKNOWN");
        return on ? Finding.pass("SECURE_BOOT_ON") : Finding.fail("SECURE_BOOT_OFF");
    }

    private static boolean isOn(Entry entry) {
        return Boolean.TRUE.equals(entry.flag("enabled"));
    }
}
