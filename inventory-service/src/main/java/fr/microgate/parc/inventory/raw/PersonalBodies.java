package fr.microgate.parc.inventory.raw;

import fr.microgate.parc.inventory.document.Payload;
import fr.microgate.parc.inventory.privacy.Certainty;
import fr.microgate.parc.inventory.privacy.Reach;
import fr.microgate.parc.inventory.privacy.Sought;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Finds the delivered documents that speak of a person: all of the person's machines, and those in
/// whose text a login or the whole name stands.
@ApplicationScoped
class PersonalBodies {

    private static final int AT_ONCE = 200;

    /// Bodies of other machines that are opened for one person, the newest first, and for how long:
    /// agents wait meanwhile. Older ones end by their retention.
    private static final int MOST_OPENED = 3_000;

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private static final long MOST_READ = 32L * 1024 * 1024;
    private static final UUID LAST = new UUID(-1L, -1L);

    private static final String OF_MACHINES =
            """
            SELECT raw.id FROM raw_inventory AS raw WHERE raw.organization_id = :organization
              AND (raw.asset_id = ANY (:theirs)
                   OR raw.agent_key IN (SELECT agent_key FROM agent
                                        WHERE organization_id = :organization AND asset_id = ANY (:theirs)))\
            """;
    private static final String NAMED =
            """
            SELECT id, coalesce(device_id, ''), agent_key, coalesce(reason, ''), CAST(warnings AS text) FROM raw_inventory
            WHERE organization_id = :organization AND id > :after
              AND concat_ws(' ', device_id, agent_key, reason, CAST(warnings AS text)) ~ :words ORDER BY id LIMIT :most\
            """;
    private static final String BODIES =
            """
            SELECT id FROM raw_body WHERE organization_id = :organization AND id < :before ORDER BY id DESC LIMIT :most\
            """;
    private static final String DOCUMENTS =
            "SELECT id FROM raw_inventory WHERE body_id = ANY (:bodies)";

    private final EntityManager entities;
    private final RawBodies bodies;
    private final Clock clock;

    PersonalBodies(EntityManager entities, RawBodies bodies, Clock clock) {
        this.entities = entities;
        this.bodies = bodies;
        this.clock = clock;
    }

    /// Ids of the documents.
    Set<UUID> documents(Sought person) {
        var found = new HashSet<UUID>(ids(OF_MACHINES, person));
        named(person, found);
        if (!person.words().areDigests()) speaking(person, found);
        return found;
    }

    private void speaking(Sought person, Set<UUID> found) {
        var speaking = new HashSet<UUID>();
        var opened = 0;
        var end = clock.instant().plus(LONGEST);
        var before = LAST;
        List<UUID> batch;
        do {
            batch =
                    entities.createNativeQuery(BODIES, UUID.class)
                            .setParameter("organization", person.organizationId())
                            .setParameter("before", before)
                            .setParameter("most", AT_ONCE)
                            .getResultList();
            for (var body : batch)
                if (clock.instant().isBefore(end) && speaksOf(body, person)) speaking.add(body);
            if (!batch.isEmpty()) before = batch.getLast();
            opened += batch.size();
        } while (batch.size() == AT_ONCE && opened < MOST_OPENED && clock.instant().isBefore(end));
        if (!speaking.isEmpty())
            found.addAll(
                    entities.createNativeQuery(DOCUMENTS, UUID.class)
                            .setParameter("bodies", speaking.toArray(UUID[]::new))
                            .getResultList());
    }

    /// What is kept of a document beside its body may name the person as well.
    private void named(Sought person, Set<UUID> found) {
        var after = new UUID(0, 0);
        List<Object[]> batch;
        do {
            batch =
                    entities.createNativeQuery(NAMED, Object[].class)
                            .setParameter("organization", person.organizationId())
                            .setParameter("after", after)
                            .setParameter("words", person.words().anyPattern())
                            .setParameter("most", AT_ONCE)
                            .getResultList();
            for (var row : batch) {
                after = (UUID) row[0];
                for (var text = 1; text < row.length; text++)
                    if (person.words().in((String) row[text], Reach.ANYWHERE) == Certainty.SURE)
                        found.add(after);
            }
        } while (batch.size() == AT_ONCE);
    }

    private List<UUID> ids(String sql, Sought person) {
        return entities.createNativeQuery(sql, UUID.class)
                .setParameter("organization", person.organizationId())
                .setParameter("theirs", person.machines().toArray(UUID[]::new))
                .getResultList();
    }

    private boolean speaksOf(UUID body, Sought person) {
        return person.words().in(text(bodies.open(body)), Reach.ANYWHERE) == Certainty.SURE;
    }

    private static String text(Payload payload) {
        try (var plain = payload.open(MOST_READ)) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException _) {
            return new String(payload.bytes(), StandardCharsets.UTF_8);
        }
    }
}
