package fr.microgate.parc.inventory.asset;

import com.fasterxml.jackson.core.type.TypeReference;
import fr.microgate.parc.inventory.document.Section;
import fr.microgate.parc.inventory.history.EntryChange;
import fr.microgate.parc.inventory.history.EntryChange.FieldChange;
import fr.microgate.parc.inventory.privacy.Certainty;
import fr.microgate.parc.inventory.privacy.PersonWords;
import fr.microgate.parc.inventory.privacy.Reach;
import fr.microgate.parc.inventory.privacy.Sought;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the history of machines says of a person: names of machines, accounts, and the texts in
/// which people write names. Software called like the person is left alone.
@ApplicationScoped
class PersonalHistory {

    private static final int AT_ONCE = 200;
    private static final TypeReference<List<EntryChange>> CHANGES = new TypeReference<>() {};
    private static final String ROWS =
            """
            SELECT asset_id, id, CAST(changes AS text), organization_id FROM asset_history
            WHERE (organization_id = :organization OR asset_id = ANY (:theirs)) AND id > :after
              AND (asset_id = ANY (:theirs) OR CAST(changes AS text) ~ :words) ORDER BY id LIMIT :most\
            """;

    private final EntityManager entities;

    PersonalHistory(EntityManager entities) {
        this.entities = entities;
    }

    private record Row(UUID assetId, UUID id, List<EntryChange> changes, UUID organizationId) {

        Reach reach(Sought person) {
            return person.at(assetId, organizationId);
        }
    }

    List<PersonalFinding> findings(Sought person) {
        var found = new ArrayList<PersonalFinding>();
        each(
                person,
                row -> {
                    for (var change : row.changes())
                        texts(change)
                                .forEach(text -> {
                                    var certainty = certainty(change, row, text, person);
                                    if (certainty != Certainty.NONE)
                                        found.add(
                                                new PersonalFinding(
                                                        row.assetId(),
                                                        "asset_history",
                                                        "changes." + change.section(),
                                                        text,
                                                        certainty));
                                });
                });
        return found;
    }

    /// @return how many rows changed
    int erase(Sought person) {
        var erased = new int[1];
        each(
                person,
                row -> {
                    var clean =
                            row.changes().stream()
                                    .map(change -> erased(change, row, person))
                                    .toList();
                    if (clean.equals(row.changes())) return;
                    erased[0]++;
                    entities.createNativeQuery(
                                    "UPDATE asset_history SET changes = CAST(:changes AS jsonb) WHERE id = :id")
                            .setParameter("changes", PersonalJson.write(clean))
                            .setParameter("id", row.id())
                            .executeUpdate();
                });
        return erased[0];
    }

    private void each(Sought person, Consumer<Row> each) {
        var after = new UUID(0, 0);
        List<Row> batch;
        do {
            batch = rows(person, after);
            batch.forEach(each);
            if (!batch.isEmpty()) after = batch.getLast().id();
        } while (batch.size() == AT_ONCE);
    }

    private List<Row> rows(Sought person, UUID after) {
        List<?> found =
                entities.createNativeQuery(ROWS, Object[].class)
                        .setParameter("organization", person.organizationId())
                        .setParameter("after", after)
                        .setParameter("theirs", person.machines().toArray(UUID[]::new))
                        .setParameter("words", person.words().anyPattern())
                        .setParameter("most", AT_ONCE)
                        .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .map(row ->
                        new Row(
                                (UUID) row[0],
                                (UUID) row[1],
                                PersonalJson.read((String) row[2], CHANGES),
                                (UUID) row[3]))
                .toList();
    }

    private static boolean speaksOfPeople(Section section) {
        return section == Section.IDENTITY
                || section.isOfPeople()
                || !section.namingFields().isEmpty();
    }

    private static Stream<String> texts(EntryChange change) {
        if (!speaksOfPeople(change.section())) return Stream.of();
        var fields =
                change.fields().stream()
                        .flatMap(field ->
                                Stream.concat(
                                        Stream.ofNullable(field.before()),
                                        Stream.ofNullable(field.after())));
        return Stream.concat(Stream.of(change.label()), fields);
    }

    private static Certainty certainty(EntryChange change, Row row, String text, Sought person) {
        return erased(change.section(), row, text, person).equals(text)
                ? person.words().in(text, row.reach(person))
                : Certainty.SURE;
    }

    private static EntryChange erased(EntryChange change, Row row, Sought person) {
        var section = change.section();
        if (!speaksOfPeople(section)) return change;
        var fields =
                change.fields().stream()
                        .map(field ->
                                new FieldChange(
                                        field.field(),
                                        erasedOrNull(section, row, field.before(), person),
                                        erasedOrNull(section, row, field.after(), person)))
                        .toList();
        var label = erased(section, row, change.label(), person);
        return new EntryChange(section, change.kind(), label, fields);
    }

    private static @Nullable String erasedOrNull(
            Section section, Row row, @Nullable String text, Sought person) {
        return text == null ? null : erased(section, row, text, person);
    }

    private static String erased(Section section, Row row, String text, Sought person) {
        var reach = section == Section.IDENTITY ? person.nameOf(row.assetId()) : row.reach(person);
        if (!section.isOfPeople()) return person.words().erasedIn(text, reach);
        return Arrays.stream(text.split(" "))
                .map(word ->
                        person.words().isLogin(word, reach)
                                ? PersonWords.ERASED
                                : person.words().erasedIn(word, reach))
                .collect(Collectors.joining(" "));
    }
}
