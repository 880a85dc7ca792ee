package fr.microgate.parc.inventory.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/// The first half of a SHA-256 as text: long enough to tell two parts of documents apart, short
/// enough to be kept for each section of each machine.
public final class HalfDigest {

    private static final int BYTES = 16;

    private HalfDigest() {}

    /// @param parts taken one after the other
    public static String of(byte[]... parts) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            for (var part : parts) sha.update(part);
            var half = Arrays.copyOf(sha.digest(), BYTES);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(half);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
