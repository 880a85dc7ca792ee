package fr.microgate.parc.inventory.raw;

import fr.microgate.parc.inventory.document.ReadableText;
import fr.microgate.parc.inventory.privacy.Certainty;
import fr.microgate.parc.inventory.privacy.Reach;
import fr.microgate.parc.inventory.privacy.Sought;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Finds the delivered documents that speak of a person: all of the person's machines, lent ones
/// too, and those in whose text a login or the whole name stands, in the person's organisation. Who
/// has the same login at the lender is somebody else.
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
            SELECT id FROM raw_inventory WHERE asset_id = ANY (:theirs) AND organization_id = ANY (:owners)
            UNION SELECT raw.id FROM agent JOIN raw_inventory AS raw
              ON raw.organization_id = agent.organization_id AND raw.agent_key = agent.agent_key
            WHERE agent.asset_id = ANY (:theirs) AND agent.organization_id = ANY (:owners)\
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
        var found = new HashSet<UUID>(ofMachines(person));
        named(person, found);
        if (!person.words().areDigests()) speaking(person, found);
        return found;
    }

    private void speaking(Sought person, Set<UUID> found) {
        var end = clock.instant().plus(LONGEST);
        var speaking = new HashSet<UUID>();
        var opened = 0;
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

    private List<UUID> ofMachines(Sought person) {
        return entities.createNativeQuery(OF_MACHINES, UUID.class)
                .setParameter("theirs", person.machines().toArray(UUID[]::new))
                .setParameter("owners", person.owners())
                .getResultList();
    }

    private boolean speaksOf(UUID body, Sought person) {
        var text = ReadableText.of(bodies.open(body), MOST_READ);
        return person.words().in(text, Reach.ANYWHERE) == Certainty.SURE;
    }
}
