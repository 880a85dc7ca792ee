package fr.microgate.parc.inventory.asset;

import fr.microgate.parc.inventory.document.Entry;
import java.util.Objects;
import java.util.regex.Pattern;

/// Which drives are part of the machine.
final class Drives {

    private static final Pattern TYPES =
            Pattern.compile("(?i)(?:removable|compact|network|ram).*|.*\\bcd-?rom\\b.*");
    private static final Pattern MOUNTS =
            Pattern.compile("(?:/media|/run/media|/run/user|/Volumes|/cdrom|/snap)(?:/.*)?");
    private static final Pattern FILESYSTEMS =
            Pattern.compile(
                    "(?i)nfs\\d?|cifs|smb\\w*|afpfs|webdav|9p|fuse\\.sshfs|davfs\\d?|iso9660|udf|cdfs|squashfs|overlay|tmpfs");

    private Drives() {}

    /// Whether it is plugged in, mounted from afar or made for a while.
    static boolean comesAndGoes(Entry drive) {
        return TYPES.matcher(word(drive, "type")).matches()
                || MOUNTS.matcher(word(drive, "mount")).matches()
                || FILESYSTEMS.matcher(word(drive, "filesystem")).matches();
    }

    private static String word(Entry drive, String field) {
        return Objects.requireNonNullElse(drive.text(field), "");
    }
}
