package fr.microgate.parc.inventory.raw;

import fr.microgate.parc.inventory.document.Payload;
import fr.microgate.parc.platform.event.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;

/// The bodies of documents, encrypted; one that comes again is kept once.
@ApplicationScoped
class RawBodies {

    private final EntityManager entities;
    private final RawKeys keys;

    RawBodies(EntityManager entities, RawKeys keys) {
        this.entities = entities;
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
        var kept =
                entities.createNativeQuery(
                                """
                                INSERT INTO raw_body (id, organization_id, digest, key_id, compression, sealed, last_received_at)
                                VALUES (:id, :organization, :digest, :key, :compression, :sealed, :at)
                                ON CONFLICT (organization_id, digest) DO UPDATE SET last_received_at = excluded.last_received_at
                                RETURNING id\
                                """,
                                UUID.class)
                        .setParameter("id", id)
                        .setParameter("organization", organizationId)
                        .setParameter("digest", digest)
                        .setParameter("key", sealed.keyId())
                        .setParameter("compression", payload.compression().name())
                        .setParameter("sealed", sealed.bytes())
                        .setParameter("at", at)
                        .getSingleResult();
        return new Kept((UUID) kept, !kept.equals(id));
    }

    Payload open(UUID id) {
        var row =
                (Tuple)
                        entities.createNativeQuery(
                                        "SELECT organization_id, digest, key_id, compression, sealed FROM raw_body WHERE id = :id",
                                        Tuple.class)
                                .setParameter("id", id)
                                .getSingleResult();
        var sealed =
                new RawKeys.Sealed(
                        row.get("key_id", String.class), row.get("sealed", byte[].class));
        var context =
                context(row.get("organization_id", UUID.class), row.get("digest", byte[].class));
        return new Payload(
                keys.open(sealed, context),
                Payload.Compression.valueOf(row.get("compression", String.class)));
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
