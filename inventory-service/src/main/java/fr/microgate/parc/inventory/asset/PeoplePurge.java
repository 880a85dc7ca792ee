package fr.microgate.parc.inventory.asset;

import fr.microgate.parc.inventory.document.Section;
import fr.microgate.parc.inventory.organization.Minimisations;
import fr.microgate.parc.inventory.raw.RefusedBodies;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Deletes what was kept of people in organisations that do not want it any more: sections, what
/// finds machines by them, what the history says of them, and the documents that told it. A batch a
/// transaction, so that nobody waits for a large fleet.
@ApplicationScoped
class PeoplePurge {

    private static final int BATCH = 100;
    private static final String MACHINES =
            """
            SELECT id FROM asset WHERE organization_id = :organization AND id > :after
              AND (EXISTS (SELECT FROM asset_section WHERE asset_id = asset.id AND section = ANY (:sections))
                   OR jsonb_exists_any(section_digests, CAST(:sections AS text[])))
            ORDER BY id LIMIT :most\
            """;
    private static final String SECTIONS =
            "DELETE FROM asset_section WHERE asset_id = :asset AND section = ANY (:sections)";
    private static final String HISTORY =
            """
            UPDATE asset_history SET changes = (
                SELECT coalesce(jsonb_agg(one), '[]') FROM jsonb_array_elements(changes) AS one
                WHERE one ->> 'section' <> ALL (:sections))
            WHERE asset_id = :asset AND EXISTS (
                SELECT FROM jsonb_array_elements(changes) AS one WHERE one ->> 'section' = ANY (:sections))\
            """;
    private static final String SINCE =
            "SELECT since FROM people_purge WHERE organization_id = :organization";
    private static final String DONE =
            "DELETE FROM people_purge WHERE organization_id = :organization AND until < :now";

    private final EntityManager entities;
    private final Assets assets;
    private final AssetWords words;
    private final Minimisations minimisations;
    private final RefusedBodies bodies;
    private final Clock clock;

    PeoplePurge(
            EntityManager entities,
            Assets assets,
            AssetWords words,
            Minimisations minimisations,
            RefusedBodies bodies,
            Clock clock) {
        this.entities = entities;
        this.assets = assets;
        this.words = words;
        this.minimisations = minimisations;
        this.bodies = bodies;
        this.clock = clock;
    }

    @Scheduled(
            every = "1m",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void purge() {
        for (var organization : organizations()) {
            var after = new UUID(0, 0);
            while (after != null) {
                var from = after;
                after = QuarkusTransaction.requiringNew().call(() -> batch(organization, from));
            }
            QuarkusTransaction.requiringNew()
                    .call(() -> since(organization))
                    .ifPresent(since -> bodies.delete(organization, since));
            QuarkusTransaction.requiringNew().run(() -> done(organization));
        }
    }

    private List<UUID> organizations() {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        entities.createNativeQuery(
                                        "SELECT organization_id FROM people_purge", UUID.class)
                                .getResultList());
    }

    /// Nothing where all is wanted again.
    private Optional<Instant> since(UUID organization) {
        if (minimisations.of(organization).refused().isEmpty()) return Optional.empty();
        return entities.createNativeQuery(SINCE, Instant.class)
                .setParameter("organization", organization)
                .getResultStream()
                .findFirst()
                .map(Instant.class::cast);
    }

    /// @return where the next batch goes on; null after the last one
    private @Nullable UUID batch(UUID organization, UUID after) {
        var refused = minimisations.of(organization).refused();
        if (refused.isEmpty()) return null;
        List<UUID> machines =
                entities.createNativeQuery(MACHINES, UUID.class)
                        .setParameter("organization", organization)
                        .setParameter("after", after)
                        .setParameter("sections", names(refused))
                        .setParameter("most", BATCH)
                        .getResultList();
        machines.forEach(id -> purge(id, refused));
        return machines.size() < BATCH ? null : machines.getLast();
    }

    private void purge(UUID id, Set<Section> refused) {
        var asset = assets.findById(id, LockModeType.PESSIMISTIC_WRITE);
        for (var sql : List.of(SECTIONS, HISTORY))
            entities.createNativeQuery(sql)
                    .setParameter("asset", id)
                    .setParameter("sections", names(refused))
                    .executeUpdate();
        var kept = new HashMap<>(asset.sectionDigests);
        kept.keySet().removeAll(refused);
        asset.sectionDigests = kept;
        words.index(asset);
    }

    private void done(UUID organization) {
        entities.createNativeQuery(DONE)
                .setParameter("organization", organization)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private static String[] names(Set<Section> sections) {
        return sections.stream().map(Section::name).toArray(String[]::new);
    }
}
