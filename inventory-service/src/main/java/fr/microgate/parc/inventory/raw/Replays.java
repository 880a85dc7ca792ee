package fr.microgate.parc.inventory.raw;

import static fr.microgate.parc.inventory.InventoryProblem.RAW_BODY_GONE;

import fr.microgate.parc.platform.audit.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/// Has documents processed again, as if they had just come.
@ApplicationScoped
class Replays {

    /// Of one call; a whole fleet is replayed in several.
    static final int MOST = 10_000;

    private static final String REPLAY =
            """
            WITH chosen AS (
                SELECT id FROM raw_inventory
                WHERE status = :status AND (body_id IS NOT NULL OR body IS NOT NULL)
                AND (cast(:organization AS uuid) IS NULL OR organization_id = :organization)
                AND (cast(:reason AS text) IS NULL OR reason_code = :reason)
                AND (cast(:from AS timestamptz) IS NULL OR received_at >= :from)
                AND (cast(:to AS timestamptz) IS NULL OR received_at < :to)
                ORDER BY id LIMIT :most FOR UPDATE),
            replayed AS (
                UPDATE raw_inventory AS raw SET status = 'RECEIVED', reason_code = NULL, reason = NULL, tries = 0,
                    not_before = :at, processed_at = NULL
                FROM chosen WHERE raw.id = chosen.id RETURNING raw.received_at)
            SELECT count(*) AS documents, max(received_at) AS newest FROM replayed\
            """;

    private final EntityManager entities;
    private final AuditLog audit;
    private final Clock clock;

    Replays(EntityManager entities, AuditLog audit, Clock clock) {
        this.entities = entities;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param lastReceivedAt of the newest one; where the next call goes on after a full one
    record Replayed(
            @Schema(description = "Documents that are processed again, 10 000 at most")
                    long replayed,
            @Schema(
                            description =
                                    "When the newest of them was received: receivedFrom of the next call")
                    @Nullable Instant lastReceivedAt) {}

    /// A document that is waiting is left as it is.
    @Transactional
    void one(RawInventory raw) {
        if (raw.status == RawInventory.Status.RECEIVED) return;
        if (!raw.hasBody()) {
            throw RAW_BODY_GONE.problem(
                    "The body of %s was deleted when its retention ended: wait for the next inventory.",
                    raw.id);
        }
        raw.replay(clock.instant());
        audit.record("replay", "raw-inventory", raw.id, raw.organizationId);
    }

    @Transactional
    Replayed many(ReplayMany command) {
        var row =
                (Tuple)
                        entities.createNativeQuery(REPLAY, Tuple.class)
                                .unwrap(NativeQuery.class)
                                .setParameter("status", command.status().name())
                                .setParameter(
                                        "organization",
                                        command.organizationId(),
                                        java.util.UUID.class)
                                .setParameter(
                                        "reason",
                                        command.reasonCode() == null
                                                ? null
                                                : command.reasonCode().name(),
                                        String.class)
                                .setParameter("from", command.receivedFrom(), Instant.class)
                                .setParameter("to", command.receivedTo(), Instant.class)
                                .setParameter("at", clock.instant())
                                .setParameter("most", MOST)
                                .getSingleResult();
        var organization = command.organizationId();
        audit.record(
                "replay",
                "raw-inventories",
                organization == null ? "all" : organization,
                organization);
        return new Replayed(row.get("documents", Long.class), row.get("newest", Instant.class));
    }
}
