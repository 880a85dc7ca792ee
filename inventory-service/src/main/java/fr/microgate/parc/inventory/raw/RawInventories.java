package fr.microgate.parc.inventory.raw;

import fr.microgate.parc.inventory.document.Payload;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class RawInventories implements PanacheRepositoryBase<RawInventory, UUID> {

    /// Basic authentication sends a body up to three times, and people press the button twice.
    private static final Duration SAME_DELIVERY = Duration.ofMinutes(10);

    private final EntityManager entities;
    private final RawBodies bodies;

    RawInventories(EntityManager entities, RawBodies bodies) {
        this.entities = entities;
        this.bodies = bodies;
    }

    /// Keeps the document, unless it is the one this agent delivered a moment ago and nobody asked
    /// for again. The agent's row is locked before the body, as an erasure does.
    public void keep(Delivery delivery, Instant at) {
        entities.flush();
        var digest = RawBodies.digest(delivery.payload().bytes());
        var body = bodies.keep(delivery.organizationId(), digest, delivery.payload(), at);
        var again = body.isKnown() ? again(delivery, digest, at) : Optional.<RawInventory>empty();
        if (again.isEmpty()) persist(RawInventory.receive(delivery, digest, body.id(), at));
        else if (delivery.requestId() != null) maybeAsked(again.get().id, delivery.requestId());
    }

    private Optional<RawInventory> again(Delivery delivery, byte[] digest, Instant at) {
        return last(delivery.organizationId(), delivery.agentKey())
                .filter(raw -> Arrays.equals(raw.digest, digest))
                .filter(raw -> raw.status != RawInventory.Status.QUARANTINED)
                .filter(raw -> !delivery.awaited() || raw.status == RawInventory.Status.RECEIVED)
                .filter(raw -> raw.receivedAt.isAfter(at.minus(SAME_DELIVERY)));
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
            raw.superseded(Reason.OUTDATED, null, at);
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
