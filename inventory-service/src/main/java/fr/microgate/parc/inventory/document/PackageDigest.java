package fr.microgate.parc.inventory.document;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The first 128 bits of the SHA-256 of all that makes a package: small enough to keep a hundred
/// thousand of them in memory. For one list of packages: what it works with is used again.
final class PackageDigest {

    private final MessageDigest sha;
    private final StringBuilder said = new StringBuilder();

    PackageDigest() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @param parts in an order that never changes: packages are stored with it
    UUID of(@Nullable String... parts) {
        said.setLength(0);
        for (var part : parts) {
            if (part != null) said.append(part);
            said.append('\0');
        }
        var bytes = ByteBuffer.wrap(sha.digest(said.toString().getBytes(StandardCharsets.UTF_8)));
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
