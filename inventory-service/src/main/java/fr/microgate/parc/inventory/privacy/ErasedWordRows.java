package fr.microgate.parc.inventory.privacy;

import fr.microgate.parc.inventory.privacy.PersonForms.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/// The digests of erased people in the database.
@ApplicationScoped
class ErasedWordRows {

    private static final String ADD =
            """
            INSERT INTO erased_word (organization_id, digest, kind, person_ref)
            SELECT :organization, digest, kind, :person
            FROM unnest(CAST(:digests AS text[]), CAST(:kinds AS text[])) AS said (digest, kind) ON CONFLICT DO NOTHING\
            """;
    private static final String ADD_MACHINES =
            """
            INSERT INTO erased_machine (asset_id, person_ref)
            SELECT id, :person FROM asset WHERE id = ANY (:machines) ON CONFLICT DO NOTHING\
            """;
    private static final String REMOVE =
            """
            DELETE FROM erased_word WHERE organization_id = :organization AND digest = ANY (:digests)
              AND kind IN ('LOGIN', 'ACCOUNT', 'FULL')\
            """;

    private static final String IN =
            "SELECT kind, digest, organization_id FROM erased_word WHERE organization_id = ?";

    /// A machine that somebody else has now may have the name of that person.
    private static final String ON =
            """
            SELECT word.kind, word.digest, word.organization_id FROM erased_machine AS machine
            JOIN erased_word AS word ON word.person_ref = machine.person_ref
            WHERE machine.asset_id = ? AND NOT EXISTS (
                SELECT FROM asset_assignment AS now WHERE now.asset_id = machine.asset_id AND now.returned_at IS NULL
                  AND now.person_ref <> machine.person_ref)\
            """;

    private final EntityManager entities;
    private final DataSource dataSource;

    ErasedWordRows(EntityManager entities, DataSource dataSource) {
        this.entities = entities;
        this.dataSource = dataSource;
    }

    record Word(Kind kind, String digest) {}

    void add(UUID organizationId, UUID personRef, List<Word> words) {
        if (words.isEmpty()) return;
        entities.createNativeQuery(ADD)
                .setParameter("organization", organizationId)
                .setParameter("person", personRef)
                .setParameter("digests", words.stream().map(Word::digest).toArray(String[]::new))
                .setParameter(
                        "kinds",
                        words.stream().map(word -> word.kind().name()).toArray(String[]::new))
                .executeUpdate();
    }

    void addMachines(UUID personRef, Collection<UUID> machines) {
        entities.createNativeQuery(ADD_MACHINES)
                .setParameter("person", personRef)
                .setParameter("machines", machines.toArray(UUID[]::new))
                .executeUpdate();
    }

    void remove(UUID organizationId, List<String> digests) {
        entities.createNativeQuery(REMOVE)
                .setParameter("organization", organizationId)
                .setParameter("digests", digests.toArray(String[]::new))
                .executeUpdate();
    }

    boolean any(UUID organizationId) {
        return entities.createNativeQuery(
                        "SELECT EXISTS (SELECT FROM erased_word WHERE organization_id = :organization)")
                .setParameter("organization", organizationId)
                .getSingleResult()
                .equals(true);
    }

    List<Word> in(UUID organizationId) {
        return words(IN, organizationId).getOrDefault(organizationId, List.of());
    }

    List<Word> of(UUID personRef) {
        return words(
                entities.createNativeQuery(
                                "SELECT kind, digest FROM erased_word WHERE person_ref = :person",
                                Object[].class)
                        .setParameter("person", personRef));
    }

    /// By the organisation that they were coded for.
    Map<UUID, List<Word>> on(UUID assetId) {
        return words(ON, assetId);
    }

    /// Asked for each document, so without what Hibernate does for a query.
    private Map<UUID, List<Word>> words(String sql, UUID id) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setObject(1, id);
            try (var rows = select.executeQuery()) {
                var words = new HashMap<UUID, List<Word>>();
                while (rows.next())
                    words.computeIfAbsent(rows.getObject(3, UUID.class), _ -> new ArrayList<>())
                            .add(new Word(Kind.valueOf(rows.getString(1)), rows.getString(2)));
                return words;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the words of erased people", e);
        }
    }

    List<UUID> machinesOf(UUID personRef) {
        return entities.createNativeQuery(
                        "SELECT asset_id FROM erased_machine WHERE person_ref = :person",
                        UUID.class)
                .setParameter("person", personRef)
                .getResultList();
    }

    private static List<Word> words(Query query) {
        List<?> found = query.getResultList();
        return found.stream().map(Object[].class::cast).map(ErasedWordRows::word).toList();
    }

    private static Word word(Object[] row) {
        return new Word(Kind.valueOf((String) row[0]), (String) row[1]);
    }
}
