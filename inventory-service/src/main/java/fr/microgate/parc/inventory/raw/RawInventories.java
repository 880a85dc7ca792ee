package fr.microgate.parc.inventory.raw;

import fr.microgate.parc.platform.http.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class RawInventories implements PanacheRepositoryBase<RawInventory, UUID> {

    /// Basic authentication sends a body up to three times, and people press the button twice.
    private static final Duration SAME_DELIVERY = Duration.ofMinutes(10);

    private final EntityManager entities;

    RawInventories(EntityManager entities) {
        this.entities = entities;
    }

    /// Keeps the document, unless it is the one this agent delivered a moment ago.
    public void keep(RawInventory.Delivery delivery, Instant at) {
        var last =
                find(
                                "organizationId = ?1 and agentKey = ?2 order by id desc",
                                delivery.organizationId(),
                                delivery.agentKey())
                        .firstResultOptional();
        var again =
                last.filter(raw -> Arrays.equals(raw.digest, delivery.digest()))
                        .filter(raw -> raw.status != RawInventory.Status.QUARANTINED)
                        .filter(raw -> raw.receivedAt.isAfter(at.minus(SAME_DELIVERY)))
                        .isPresent();
        if (!again) persist(RawInventory.receive(delivery, at));
    }

    /// The oldest waiting document of one lane, locked. The documents of an agent are all in one
    /// lane, in order.
    public Optional<RawInventory> next(int lane, int lanes, Instant at) {
        var found =
                entities.createNativeQuery(
                                """
                                        SELECT * FROM raw_inventory AS raw
                                        WHERE status = 'RECEIVED' AND not_before <= :at AND mod(abs(hashtext(agent_key)::bigint), :lanes) = :lane
                                        AND NOT EXISTS (SELECT FROM raw_inventory AS older WHERE older.status = 'RECEIVED' AND older.id < raw.id
                                    AND older.organization_id = raw.organization_id AND older.agent_key = raw.agent_key)
                                ORDER BY id LIMIT 1 FOR UPDATE\
                                """,
                                RawInventory.class)
                        .setParameter("at", at)
                        .setParameter("lanes", lanes)
                        .setParameter("lane", lane)
                        .getResultList();
        return found.stream().map(RawInventory.class::cast).findFirst();
    }

    List<RawInventory> page(
            PageRequest page, @Nullable UUID organizationId, RawInventory.@Nullable Status status) {
        return find(
                        """
                        id < ?1 and (cast(?2 as uuid) is null or organizationId = ?2)
                        and (cast(?3 as string) is null or status = ?3) order by id desc\
                        """,
                        page.before(),
                        organizationId,
                        status)
                .page(0, page.limit() + 1)
                .list();
    }
}
