package fr.microgate.parc.inventory.raw;

import fr.microgate.parc.platform.audit.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/// Has documents processed again, as if they had just come.
@ApplicationScoped
class Replays {

    /// Of one call; a whole fleet is replayed in several.
    static final int MOST = 10_000;

    private static final String CHOOSE =
            """
            SELECT id, received_at FROM raw_inventory
            WHERE status = :status AND (body_id IS NOT NULL OR body IS NOT NULL)
            AND (cast(:organization AS uuid) IS NULL OR organization_id = :organization)
            AND (cast(:reason AS text) IS NULL OR reason_code = :reason)
            AND (cast(:from AS timestamptz) IS NULL OR received_at >= :from)
            AND (cast(:to AS timestamptz) IS NULL OR received_at < :to)%s
            ORDER BY id LIMIT :most FOR UPDATE\
            """;

    /// Of what was applied, what the machine of each agent is read from: an older one would undo
    /// what came after it, and the history would tell that the machine went back.
    private static final String APPLIED =
            """
             AND (agent_key = 'unnamed' OR id IN (
                SELECT applied.id FROM agent
                CROSS JOIN LATERAL (
                    SELECT coalesce((SELECT id FROM raw_inventory AS whole WHERE whole.organization_id = agent.organization_id
                        AND whole.agent_key = agent.agent_key AND whole.status = 'PROCESSED' AND NOT whole.partial
                        ORDER BY whole.id DESC LIMIT 1), '00000000-0000-0000-0000-000000000000') AS id OFFSET 0) AS last
                JOIN raw_inventory AS applied ON applied.organization_id = agent.organization_id
                    AND applied.agent_key = agent.agent_key AND applied.status = 'PROCESSED' AND applied.id >= last.id
                WHERE cast(:organization AS uuid) IS NULL OR agent.organization_id = :organization))\
            """;

    private static final String REPLAY =
            """
            UPDATE raw_inventory AS raw SET status = 'RECEIVED', reason_code = NULL, reason = NULL, tries = 0,
                not_before = :at, processed_at = NULL
            WHERE id = ANY(:ids) AND status <> 'RECEIVED'\
            """;

    /// No agent stands for these, so none can be approved: whoever has them processed again has
    /// looked at them.
    private static final String RELEASE =
            """
            UPDATE raw_inventory SET released_at = :at
            WHERE id = ANY(:ids) AND status = 'QUARANTINED' AND reason_code = 'AGENT_NOT_APPROVED'
            AND agent_key = 'unnamed' AND sender_agent_id IS NULL RETURNING organization_id\
            """;

    /// What changed after a full inventory is part of what the machine is: read again after it.
    private static final String CHANGES =
            """
            UPDATE raw_inventory AS later SET status = 'RECEIVED', reason_code = NULL, reason = NULL, tries = 0,
                not_before = :at, processed_at = NULL
            FROM raw_inventory AS whole
            WHERE whole.id = ANY(:ids) AND NOT whole.partial AND whole.agent_key <> 'unnamed'
            AND later.organization_id = whole.organization_id AND later.agent_key = whole.agent_key
            AND later.id > whole.id AND later.status = 'PROCESSED' AND later.partial
            AND (later.body_id IS NOT NULL OR later.body IS NOT NULL)
            AND NOT EXISTS (SELECT FROM raw_inventory AS newer
                WHERE newer.organization_id = whole.organization_id AND newer.agent_key = whole.agent_key
                AND newer.status = 'PROCESSED' AND NOT newer.partial AND newer.id > whole.id)\
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
        if (!raw.hasBody()) throw RawDownload.gone(raw.id);
        var released = !released(List.of(raw.id)).isEmpty();
        again(List.of(raw.id));
        entities.refresh(raw);
        var verb = released ? "release" : "replay";
        audit.record(verb, "raw-inventory", raw.id, raw.organizationId);
    }

    @Transactional
    Replayed many(ReplayMany command) {
        var rows = chosen(command);
        var ids = rows.stream().map(row -> row.get("id", UUID.class)).toList();
        // Who asks for others as well may not know that these are among them.
        if (command.releases())
            released(ids).forEach(one -> audit.record("release", "raw-inventories", one, one));
        again(ids);
        var organization = command.organizationId();
        audit.record(
                "replay",
                "raw-inventories",
                organization == null ? "all" : organization,
                organization);
        var newest =
                rows.stream()
                        .map(row -> row.get("received_at", Instant.class))
                        .max(Comparator.naturalOrder());
        return new Replayed(rows.size(), newest.orElse(null));
    }

    private void again(List<UUID> ids) {
        for (var sql : List.of(CHANGES, REPLAY)) run(sql, ids);
    }

    /// @return whose they are, so that each can be told
    private Set<UUID> released(List<UUID> ids) {
        return new TreeSet<>(
                entities.createNativeQuery(RELEASE, UUID.class)
                        .setParameter("at", clock.instant())
                        .setParameter("ids", ids.toArray(UUID[]::new))
                        .getResultList());
    }

    private int run(String sql, List<UUID> ids) {
        return entities.createNativeQuery(sql)
                .setParameter("at", clock.instant())
                .setParameter("ids", ids.toArray(UUID[]::new))
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> chosen(ReplayMany command) {
        var reason = command.reasonCode() == null ? null : command.reasonCode().name();
        var applied = command.status() == RawInventory.Status.PROCESSED;
        return entities.createNativeQuery(CHOOSE.formatted(applied ? APPLIED : ""), Tuple.class)
                .unwrap(NativeQuery.class)
                .setParameter("status", command.status().name())
                .setParameter("organization", command.organizationId(), UUID.class)
                .setParameter("reason", reason, String.class)
                .setParameter("from", command.receivedFrom(), Instant.class)
                .setParameter("to", command.receivedTo(), Instant.class)
                .setParameter("most", MOST)
                .getResultList();
    }
}
