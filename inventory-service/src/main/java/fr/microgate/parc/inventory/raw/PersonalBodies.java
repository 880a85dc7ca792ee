package fr.microgate.parc.inventory.raw;

import fr.microgate.parc.inventory.document.ReadableText;
import fr.microgate.parc.inventory.privacy.Certainty;
import fr.microgate.parc.inventory.privacy.Reach;
import fr.microgate.parc.inventory.privacy.Sought;
import fr.microgate.parc.inventory.privacy.ToReview;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

    /// How long bodies of other machines are opened for one person, the newest first. An order
    /// waits for nobody but the documents of its organisation, which are kept meanwhile.
    static final Duration FOR_AN_ORDER = Duration.ofMinutes(10);

    static final Duration FOR_AN_ANSWER = Duration.ofSeconds(30);

    private static final long MOST_READ = 32L * 1024 * 1024;
    private static final UUID LAST = new UUID(-1L, -1L);

    /// Before it there is nothing.
    static final UUID NONE = new UUID(0, 0);

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
    private static final String UNOPENED =
            """
            SELECT DISTINCT raw.asset_id, CASE WHEN raw.asset_id IS NULL THEN 'raw_inventory ' || raw.id ELSE 'raw_inventory' END
            FROM raw_body AS body JOIN raw_inventory AS raw ON raw.body_id = body.id
            WHERE body.organization_id = :organization AND body.id < :before\
            """;

    private final EntityManager entities;
    private final RawBodies bodies;
    private final Clock clock;

    PersonalBodies(EntityManager entities, RawBodies bodies, Clock clock) {
        this.entities = entities;
        this.bodies = bodies;
        this.clock = clock;
    }

    /// @param documents ids of those that speak of the person
    /// @param unopened bodies before this one could not be opened in time
    record Found(Set<UUID> documents, UUID unopened) {}

    /// @param end when there is no more time to open bodies
    Found of(Sought person, Instant end) {
        var found = new HashSet<UUID>(ofMachines(person));
        named(person, found);
        var unopened = person.words().areDigests() ? NONE : speaking(person, end, found);
        return new Found(found, unopened);
    }

    /// The machines whose documents were not opened: they may speak of the person.
    List<ToReview> unopened(Sought person, UUID before) {
        List<Object[]> left =
                entities.createNativeQuery(UNOPENED, Object[].class)
                        .setParameter("organization", person.organizationId())
                        .setParameter("before", before)
                        .getResultList();
        return left.stream().map(row -> new ToReview((UUID) row[0], (String) row[1])).toList();
    }

    /// @return the last body that was opened before the end, none when all were
    private UUID speaking(Sought person, Instant end, Set<UUID> found) {
        var speaking = new HashSet<UUID>();
        var before = LAST;
        var batch = bodies(person, before);
        while (!batch.isEmpty() && clock.instant().isBefore(end)) {
            for (var body : batch) {
                if (!clock.instant().isBefore(end)) break;
                if (speaksOf(body, person)) speaking.add(body);
                before = body;
            }
            batch = bodies(person, before);
        }
        if (!speaking.isEmpty())
            found.addAll(
                    entities.createNativeQuery(DOCUMENTS, UUID.class)
                            .setParameter("bodies", speaking.toArray(UUID[]::new))
                            .getResultList());
        return batch.isEmpty() ? NONE : before;
    }

    private List<UUID> bodies(Sought person, UUID before) {
        return entities.createNativeQuery(BODIES, UUID.class)
                .setParameter("organization", person.organizationId())
                .setParameter("before", before)
                .setParameter("most", AT_ONCE)
                .getResultList();
    }

    /// What is kept of a document beside its body may name the person as well.
    private void named(Sought person, Set<UUID> found) {
        var after = NONE;
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
        // Retention may have deleted it by now.
        return bodies.find(body)
                .map(payload -> ReadableText.of(payload, MOST_READ))
                .filter(text -> person.words().in(text, Reach.ANYWHERE) == Certainty.SURE)
                .isPresent();
    }
}
