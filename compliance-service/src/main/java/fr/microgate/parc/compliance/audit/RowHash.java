package fr.microgate.parc.compliance.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/// SHA-256 over a tag and fields, each behind its length: no two different rows write the same
/// bytes, and no hash of another use of SHA-256 can pass for one of these.
final class RowHash {

    /// What the first row of a chain is chained to.
    static final byte[] GENESIS = new byte[32];

    private static final byte[] DOMAIN = "parc.audit-event.v1".getBytes(StandardCharsets.US_ASCII);
    private static final int ABSENT = -1;

    private final MessageDigest digest;

    RowHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
        add(DOMAIN);
    }

    RowHash add(@Nullable Object field) {
        if (field != null) return add(field.toString().getBytes(StandardCharsets.UTF_8));
        addLength(ABSENT);
        return this;
    }

    RowHash add(byte[] field) {
        addLength(field.length);
        digest.update(field);
        return this;
    }

    private void addLength(int length) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).flip());
    }

    byte[] value() {
        return digest.digest();
    }
}
