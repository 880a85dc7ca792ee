package fr.microgate.parc.inventory.document;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Serial numbers, UUIDs and MAC addresses, without those that identify nothing.
public final class Identifiers {

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern ANDROID = Pattern.compile("[0-9a-f]{16}");
    private static final Pattern HP = Pattern.compile("hp\\b|hewlett");
    private static final Pattern MAC = Pattern.compile("[0-9a-f]{12}");

    private Identifiers() {}

    /// The system's serial, else the board's when the system's is junk.
    public static @Nullable String serial(@Nullable String system, @Nullable String board) {
        return isSerial(system) ? system : isSerial(board) ? board : null;
    }

    /// The serial as machines are compared by it: in lower case, and without the `S` that HP prints
    /// before it on the label that scanners read.
    public static String serialKey(String serial, @Nullable String manufacturer) {
        var key = serial.toLowerCase(Locale.ROOT).strip();
        var maker = manufacturer == null ? "" : manufacturer.toLowerCase(Locale.ROOT);
        var scanned = key.matches("s[0-9a-z]{10}") && HP.matcher(maker).lookingAt();
        return scanned ? key.substring(1) : key;
    }

    /// The company's number on the machine.
    static @Nullable String assetTag(@Nullable String tag) {
        return tag == null || Junk.isAssetTag(tag.toLowerCase(Locale.ROOT)) ? null : tag;
    }

    /// In lower case with dashes; VMware writes `VMware-56 4d 0d…` or `56 4d 0d…`, others put it
    /// into braces.
    static @Nullable String uuid(@Nullable String raw) {
        if (raw == null) return null;
        var digits = digits(raw);
        if (digits == null) return null;
        var uuid = digits.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
        return Junk.isUuid(uuid) ? null : uuid;
    }

    /// Androids have an id of their own, which is none, in its place.
    static boolean isUuid(String text) {
        return digits(text) != null || ANDROID.matcher(text).matches();
    }

    private static @Nullable String digits(String raw) {
        var uuid = raw.toLowerCase(Locale.ROOT).replaceFirst("^(vmware-|urn:uuid:)", "");
        var digits = uuid.replaceAll("[ {}-]", "");
        return UUID.matcher(digits).matches() ? digits : null;
    }

    /// The same UUID in the byte orders that firmware, Windows and vSphere write it in: as it is,
    /// its first group turned round, its first three groups turned round.
    public static Set<String> byteOrders(String uuid) {
        var groups = uuid.split("-");
        var rest = "-" + groups[3] + "-" + groups[4];
        var first = turned(groups[0]);
        var orders = new LinkedHashSet<String>();
        orders.add(uuid);
        orders.add(first + "-" + groups[1] + "-" + groups[2] + rest);
        orders.add(first + "-" + turned(groups[1]) + "-" + turned(groups[2]) + rest);
        return orders;
    }

    /// `aa:bb:cc:dd:ee:ff`, or null when it is none or everybody has it.
    public static @Nullable String mac(@Nullable String raw) {
        if (raw == null) return null;
        if (!isMac(raw)) return null;
        var digits = hexadecimal(raw);
        var mac = digits.replaceAll("(..)(?!$)", "$1:");
        return Junk.isMac(mac) ? null : mac;
    }

    static boolean isMac(String text) {
        return MAC.matcher(hexadecimal(text)).matches();
    }

    private static String hexadecimal(String mac) {
        return mac.toLowerCase(Locale.ROOT).replaceAll("[:. -]", "");
    }

    /// Burnt in by a maker: one that software made up (second bit of the first byte, IEEE 802)
    /// belongs to no machine.
    public static boolean isStable(String mac) {
        return (Integer.parseInt(mac.substring(0, 2), 16) & 0b11) == 0;
    }

    private static boolean isSerial(@Nullable String serial) {
        if (serial == null || serial.length() < 3) return false;
        return !Junk.isSerial(serial.toLowerCase(Locale.ROOT).strip());
    }

    private static String turned(String group) {
        var bytes = new StringBuilder();
        for (var i = group.length() - 2; i >= 0; i -= 2) bytes.append(group, i, i + 2);
        return bytes.toString();
    }
}
