package fr.microgate.parc.inventory.posture;

import fr.microgate.parc.inventory.document.Entry;
import java.util.List;
import java.util.Objects;

/// Disk encryption of a machine as far as its agent saw it. An agent that cannot see encryption
/// says nothing, and nothing is not "no".
public enum Encryption {
    FULL,
    PARTIAL,
    NONE,
    UNKNOWN;

    public static Encryption of(List<Entry> drives) {
        var fixed = drives.stream().filter(Encryption::holdsData).toList();
        // Linux and macOS agents only ever say yes: one yes proves that they look, and the silent
        // drives are plain.
        var agentLooks = drives.stream().anyMatch(drive -> drive.text("encryption") != null);
        if (fixed.isEmpty() || !agentLooks) return UNKNOWN;
        var encrypted =
                fixed.stream().filter(drive -> "YES".equals(drive.text("encryption"))).count();
        if (encrypted == fixed.size()) return FULL;
        var partly = fixed.stream().anyMatch(drive -> "PARTIALLY".equals(drive.text("encryption")));
        return encrypted > 0 || partly ? PARTIAL : NONE;
    }

    /// Not what starts the machine, nor what can be pulled out of it.
    private static boolean holdsData(Entry drive) {
        var mount = Objects.requireNonNullElse(drive.text("mount"), "");
        var type = Objects.requireNonNullElse(drive.text("type"), "");
        return !mount.equals("/boot")
                && !mount.startsWith("/boot/")
                && !type.matches("(?i)(network|removable|compact|ram).*")
                && isPartition(drive);
    }

    /// Windows names its hidden start-up partitions instead of lettering them.
    private static boolean isPartition(Entry drive) {
        var device = Objects.requireNonNullElse(drive.text("device"), "");
        var mount = Objects.requireNonNullElse(drive.text("mount"), "");
        return device.startsWith("/") || device.matches("[A-Za-z]:") || mount.startsWith("/");
    }
}
