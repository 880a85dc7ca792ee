package fr.microgate.parc.inventory.raw;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.microgate.parc.inventory.document.Payload;
import fr.microgate.parc.platform.event.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/// The bodies of documents, encrypted; one that comes again is kept once.
@ApplicationScoped
class RawBodies {

    private static final String KEEP =
            """
            INSERT INTO raw_body (id, organization_id, digest, key_id, compression, sealed, last_received_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (organization_id, digest) DO UPDATE SET last_received_at = excluded.last_received_at
            RETURNING id\
            """;
    private static final String OPEN =
            "SELECT organization_id, digest, key_id, compression, sealed FROM raw_body WHERE id = ?";

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int FRESH_BYTES = 8 << 20;

    /// Most are read a moment after they came, by whom they came to.
    private final Cache<UUID, Payload> fresh =
            Caffeine.newBuilder()
                    .expireAfterWrite(SOON)
                    .maximumWeight(FRESH_BYTES)
                    .<UUID, Payload>weigher((_, payload) -> payload.bytes().length)
                    .build();

    private final DataSource dataSource;
    private final RawKeys keys;

    RawBodies(DataSource dataSource, RawKeys keys) {
        this.dataSource = dataSource;
        this.keys = keys;
    }

    static byte[] digest(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @param isKnown whether it came before
    record Kept(UUID id, boolean isKnown) {}

    /// The body is fresh again when it comes again: retention, which deletes by age, waits for the
    /// lock that this takes.
    Kept keep(UUID organizationId, byte[] digest, Payload payload, Instant at) {
        var sealed = keys.seal(payload.bytes(), context(organizationId, digest));
        var id = Ids.next();
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(KEEP)) {
            insert.setObject(1, id);
            insert.setObject(2, organizationId);
            insert.setBytes(3, digest);
            insert.setString(4, sealed.keyId());
            insert.setString(5, payload.compression().name());
            insert.setBytes(6, sealed.bytes());
            insert.setTimestamp(7, Timestamp.from(at));
            try (var row = insert.executeQuery()) {
                row.next();
                var kept = row.getObject(1, UUID.class);
                var isKnown = !kept.equals(id);
                // One that is known opens as it was kept, whatever its compression is called now.
                if (!isKnown) fresh.put(id, payload);
                return new Kept(kept, isKnown);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot keep a body", e);
        }
    }

    Payload open(UUID id) {
        return find(id).orElseThrow(() -> new IllegalStateException("no body " + id));
    }

    /// Nothing when it was deleted meanwhile.
    Optional<Payload> find(UUID id) {
        var here = fresh.getIfPresent(id);
        return here == null ? read(id) : Optional.of(here);
    }

    private Optional<Payload> read(UUID id) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(OPEN)) {
            select.setObject(1, id);
            try (var row = select.executeQuery()) {
                if (!row.next()) return Optional.empty();
                var context = context(row.getObject(1, UUID.class), row.getBytes(2));
                var sealed = new RawKeys.Sealed(row.getString(3), row.getBytes(5));
                var compression = Payload.Compression.valueOf(row.getString(4));
                return Optional.of(new Payload(keys.open(sealed, context), compression));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read a body", e);
        }
    }

    /// A body opens only as the body of this organisation with this digest.
    private static byte[] context(UUID organizationId, byte[] digest) {
        return ByteBuffer.allocate(16 + digest.length)
                .putLong(organizationId.getMostSignificantBits())
                .putLong(organizationId.getLeastSignificantBits())
                .put(digest)
                .array();
    }
}
