package fr.microgate.parc.inventory.raw;

import fr.microgate.parc.inventory.document.Payload;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class RawInventories implements PanacheRepositoryBase<RawInventory, UUID> {

    /// In which documents wait, as the column `lane` has them.
    public static final int LANES = 16;

    /// Whose documents rest is passed over, not waited for: others are in the same lane, and
    /// whoever makes them rest may change the row that would be locked here. FOR UPDATE looks again
    /// at what another worker of the lane has just finished. Plans of what follows in the
    /// transaction are kept: making them took longer than following them.
    private static final String NEXT =
            """
            SELECT id, set_config('plan_cache_mode', 'force_generic_plan', true) FROM raw_inventory AS raw
            WHERE (SELECT pg_try_advisory_xact_lock(hashtext('inventory.ingest'), :lane))
              AND status = 'RECEIVED' AND lane = :lane AND not_before <= :at
              AND pg_try_advisory_xact_lock_shared(hashtext('inventory.erasure'), hashtext(CAST(organization_id AS text)))
              AND NOT EXISTS (SELECT FROM raw_inventory AS older WHERE older.status = 'RECEIVED' AND older.id < raw.id
                              AND older.organization_id = raw.organization_id AND older.agent_key = raw.agent_key)
            ORDER BY id LIMIT 1 FOR UPDATE\
            """;

    private static final String REST =
            """
            SELECT CAST(pg_advisory_xact_lock(hashtext('inventory.erasure'), hashtext(:organization)) AS text)\
            """;

    private static final String WAITING =
            """
            SELECT lane FROM generate_series(0, %d) AS lane WHERE EXISTS (
                SELECT FROM raw_inventory AS raw WHERE status = 'RECEIVED' AND raw.lane = lane.lane AND not_before <= :at)\
            """
                    .formatted(LANES - 1);

    /// Basic authentication sends a body up to three times, and people press the button twice.
    private static final Duration SAME_DELIVERY = Duration.ofMinutes(10);

    private final EntityManager entities;
    private final RawBodies bodies;

    RawInventories(EntityManager entities, RawBodies bodies) {
        this.entities = entities;
        this.bodies = bodies;
    }

    /// Keeps the document, unless it is the one this agent delivered a moment ago.
    public void keep(Delivery delivery, Instant at) {
        var digest = RawBodies.digest(delivery.payload().bytes());
        var again =
                last(delivery.organizationId(), delivery.agentKey())
                        .filter(raw -> Arrays.equals(raw.digest, digest))
                        .filter(raw -> raw.status != RawInventory.Status.QUARANTINED)
                        .filter(raw -> raw.receivedAt.isAfter(at.minus(SAME_DELIVERY)));
        if (again.isPresent()) {
            if (delivery.requestId() != null) maybeAsked(again.get().id, delivery.requestId());
            return;
        }
        var body = bodies.keep(delivery.organizationId(), digest, delivery.payload(), at);
        persist(RawInventory.receive(delivery, digest, body, at));
    }

    /// The agent may ask after its second delivery as well; while a worker has the document, not.
    private void maybeAsked(UUID id, String requestId) {
        entities.createNativeQuery(
                        """
                        UPDATE raw_inventory SET request_id = :request
                        WHERE id = (SELECT id FROM raw_inventory WHERE id = :id FOR UPDATE SKIP LOCKED)\
                        """)
                .setParameter("request", requestId)
                .setParameter("id", id)
                .executeUpdate();
    }

    /// The lanes in which documents wait.
    public List<Integer> lanesInUse(Instant at) {
        List<?> lanes = entities.createNativeQuery(WAITING).setParameter("at", at).getResultList();
        return lanes.stream().map(Integer.class::cast).toList();
    }

    /// The document that was delivered with this credential under the id of a request.
    public Optional<RawInventoryView> asked(UUID credentialId, @Nullable String requestId) {
        if (requestId == null) return Optional.empty();
        return find(
                        "credentialId = ?1 and sent.requestId = ?2 order by id desc",
                        credentialId,
                        requestId)
                .firstResultOptional()
                .map(RawInventoryView::of);
    }

    /// The oldest waiting document of one lane, locked; none when another worker has the lane. The
    /// documents of an agent are all in one lane, in order.
    public Optional<RawInventory> next(int lane, Instant at) {
        // Without a result class: Hibernate would keep a plan for each call.
        var found = entities.createNativeQuery(NEXT);
        found.setParameter("at", at);
        found.setParameter("lane", lane);
        List<?> ids = found.getResultList();
        return ids.stream().findFirst().map(row -> findById((UUID) ((Object[]) row)[0]));
    }

    /// Waits until no document of the organisation is processed; none is taken before the end of
    /// the transaction.
    public void rest(UUID organizationId) {
        entities.createNativeQuery(REST)
                .setParameter("organization", organizationId.toString())
                .getSingleResult();
    }

    /// The body of a document that still has one.
    public Payload payload(RawInventory raw) {
        if (raw.bodyId != null) return bodies.open(raw.bodyId);
        if (raw.body != null) return Payload.of(raw.body);
        throw new IllegalStateException("the body was deleted");
    }

    /// Leaves a document alone when a newer one of the same agent has been applied: this one would
    /// undo it. The newest full one is still what the machine is read from.
    ///
    /// @return whether that is so
    public boolean leftAlone(RawInventory raw, Instant at) {
        if (raw.isAnonymous() || !isFollowed(raw, "")) return false;
        if (raw.partial || raw.matchedBy == null || isFollowed(raw, " and partial = false"))
            raw.outdated(at);
        else raw.stays(at);
        return true;
    }

    private boolean isFollowed(RawInventory raw, String by) {
        return find(
                        "organizationId = ?1 and agentKey = ?2 and status = 'PROCESSED' and id > ?3"
                                + by,
                        raw.organizationId,
                        raw.agentKey,
                        raw.id)
                .firstResultOptional()
                .isPresent();
    }

    /// The changes that waited for a full inventory of this agent are part of it.
    public void replacedBy(RawInventory full, Instant at) {
        if (full.isAnonymous()) return;
        update(
                """
                status = 'SUPERSEDED', reasonCode = 'REPLACED_BY_FULL', processedAt = ?1,
                reason = 'a full inventory of this agent came after it'
                where organizationId = ?2 and agentKey = ?3 and status = 'QUARANTINED'
                and reasonCode = 'UNKNOWN_MACHINE' and id < ?4\
                """,
                at,
                full.organizationId,
                full.agentKey,
                full.id);
    }

    /// What was kept while somebody had to look at the agent is processed now: its own documents
    /// and those that it sent of others.
    public void release(
            UUID organizationId, UUID agentId, Collection<String> agentKeys, Instant at) {
        update(
                """
                status = 'RECEIVED', reasonCode = null, reason = null, processedAt = null, attempts.tries = 0, attempts.notBefore = ?1
                where (organizationId = ?2 and agentKey in ?3 or sent.senderAgentId = ?4) and status = 'QUARANTINED'
                and reasonCode = 'AGENT_NOT_APPROVED' and (bodyId is not null or body is not null)\
                """,
                at,
                organizationId,
                agentKeys,
                agentId);
    }

    /// What went wrong last with this agent, unless something was applied since.
    public Optional<RawInventoryView> lastTrouble(UUID organizationId, String agentKey) {
        return last(organizationId, agentKey)
                .filter(raw -> raw.status == RawInventory.Status.QUARANTINED)
                .map(RawInventoryView::of);
    }

    private Optional<RawInventory> last(UUID organizationId, String agentKey) {
        return find(
                        "organizationId = ?1 and agentKey = ?2 order by id desc",
                        organizationId,
                        agentKey)
                .firstResultOptional();
    }
}
