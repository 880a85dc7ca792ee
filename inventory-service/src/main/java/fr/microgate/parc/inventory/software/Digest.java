package fr.microgate.parc.inventory.software;

import fr.microgate.parc.inventory.document.InventoryDocument.Software;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The first 128 bits of the SHA-256 of all that makes a package: small enough to keep a hundred
/// thousand of them in memory.
final class Digest {

    private Digest() {}

    static UUID of(Software software) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            add(sha, software.name());
            add(sha, software.version());
            add(sha, software.publisher());
            add(sha, software.arch());
            add(sha, software.source());
            var bytes = ByteBuffer.wrap(sha.digest());
            return new UUID(bytes.getLong(), bytes.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(MessageDigest sha, @Nullable String part) {
        if (part != null) sha.update(part.getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 0);
    }
}
