package fr.microgate.parc.inventory.asset;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A host name that is not to be shown, remembered by its digest alone.
final class SuppressedName {

    /// Since then documents come without what is not to be taken over; digests are of before.
    static final String ERASED = "erased";

    private SuppressedName() {}

    static boolean is(@Nullable String name, @Nullable String digest) {
        return name != null && digest != null && digest(name).equals(digest);
    }

    static String digest(String name) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            var lower = name.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(sha.digest(lower));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What the machine is called until it is renamed.
    static String instead(@Nullable String assetTag, @Nullable String serial, long number) {
        if (assetTag != null) return assetTag;
        return serial != null ? serial : "machine-" + number;
    }
}
