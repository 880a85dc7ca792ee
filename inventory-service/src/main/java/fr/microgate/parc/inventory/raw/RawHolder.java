package fr.microgate.parc.inventory.raw;

import fr.microgate.parc.inventory.agent.Agents;
import fr.microgate.parc.inventory.agent.FullReason;
import fr.microgate.parc.inventory.privacy.Certainty;
import fr.microgate.parc.inventory.privacy.PersonalDataHolder;
import fr.microgate.parc.inventory.privacy.Reach;
import fr.microgate.parc.inventory.privacy.Sought;
import fr.microgate.parc.inventory.privacy.ToReview;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/// What delivered documents hold of people. Their bodies go as a whole: what is left out of a
/// sealed document would have to be sealed again as something that nobody delivered. Comes first:
/// while documents are opened, no row of an agent is held that waits to be answered.
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
class RawHolder implements PersonalDataHolder {

    private static final String CLEAR =
            "UPDATE raw_inventory SET body = NULL WHERE id = ANY (:ids) AND body IS NOT NULL";
    private static final String DELETE =
            "DELETE FROM raw_body WHERE id IN (SELECT body_id FROM raw_inventory WHERE id = ANY (:ids))";
    private static final String PUT_ASIDE =
            """
            UPDATE raw_inventory SET status = 'SUPERSEDED', reason_code = 'ERASED', processed_at = :at,
                reason = 'its body was deleted when a person was erased'
            WHERE id = ANY (:ids) AND status IN ('RECEIVED', 'QUARANTINED')\
            """;
    private static final String FORGET =
            "UPDATE raw_inventory SET warnings = '[]' WHERE id = ANY (:ids)";

    private final PersonalBodies found;
    private final Unopened unopened;
    private final RawInventories inventories;
    private final Agents agents;
    private final DeviceNames names;
    private final EntityManager entities;
    private final Clock clock;

    RawHolder(
            PersonalBodies found,
            Unopened unopened,
            RawInventories inventories,
            Agents agents,
            DeviceNames names,
            EntityManager entities,
            Clock clock) {
        this.found = found;
        this.unopened = unopened;
        this.inventories = inventories;
        this.agents = agents;
        this.names = names;
        this.entities = entities;
        this.clock = clock;
    }

    /// A document that speaks of the person, or of a machine of the person.
    record Document(
            UUID id,
            String agentKey,
            RawInventory.Status status,
            Instant receivedAt,
            boolean bodyKept) {}

    @Override
    public String category() {
        return "RAW_INVENTORIES";
    }

    @Override
    public List<?> export(Sought person) {
        var ids = found.of(person, clock.instant().plus(PersonalBodies.FOR_AN_ANSWER)).documents();
        return documents(ids).stream()
                .map(raw ->
                        new Document(
                                raw.id, raw.agentKey, raw.status, raw.receivedAt, raw.hasBody()))
                .toList();
    }

    /// The agents are asked for everything again: what waited is gone.
    @Override
    public Map<String, Integer> erase(Sought person) {
        var all = found.of(person, clock.instant().plus(PersonalBodies.FOR_AN_ORDER));
        unopened.before(all.unopened());
        var ids = all.documents();
        if (ids.isEmpty()) return Map.of();
        var counts = new TreeMap<String, Integer>();
        documents(ids).stream()
                .filter(raw -> raw.hasBody() && !raw.isAnonymous())
                .map(raw -> new Named(raw.organizationId, raw.agentKey))
                .distinct()
                .forEach(agent ->
                        agents.needFull(
                                agent.organizationId(),
                                agent.name(),
                                FullReason.MANUAL,
                                clock.instant()));
        entities.flush();
        var named = documents(ids).stream().flatMap(raw -> named(raw, person)).distinct().toList();
        entities.clear();
        named.forEach(one -> names.mask(person, one.organizationId(), List.of(one.name())));
        counts.put("raw_body", run(CLEAR, ids) + run(DELETE, ids));
        counts.put("raw_inventory", putAside(ids));
        run(FORGET, ids);
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    /// What there was no time to open: a human looks at it, or it ends by its retention.
    @Override
    public List<ToReview> toReview(Sought person) {
        return found.unopened(person, unopened.before());
    }

    private record Named(UUID organizationId, String name) {}

    /// At a lender, a machine that was not lent to the person may be called after somebody else.
    private static Stream<Named> named(RawInventory raw, Sought person) {
        var reach = person.nameOf(raw.assetId);
        var isOthers = !raw.organizationId.equals(person.organizationId());
        if (isOthers && reach == Reach.ANYWHERE) return Stream.empty();
        return Stream.of(raw.deviceId, raw.agentKey)
                .filter(Objects::nonNull)
                .filter(name -> person.words().in(name, reach) == Certainty.SURE)
                .map(name -> new Named(raw.organizationId, name));
    }

    private List<RawInventory> documents(Set<UUID> ids) {
        return inventories.list("id in ?1 order by id", ids);
    }

    private int putAside(Set<UUID> ids) {
        return entities.createNativeQuery(PUT_ASIDE)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setParameter("at", clock.instant())
                .executeUpdate();
    }

    private int run(String sql, Set<UUID> ids) {
        return entities.createNativeQuery(sql)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .executeUpdate();
    }
}
