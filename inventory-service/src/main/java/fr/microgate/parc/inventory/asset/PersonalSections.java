package fr.microgate.parc.inventory.asset;

import com.fasterxml.jackson.core.type.TypeReference;
import fr.microgate.parc.inventory.document.Entry;
import fr.microgate.parc.inventory.document.Section;
import fr.microgate.parc.inventory.privacy.Certainty;
import fr.microgate.parc.inventory.privacy.PersonKey;
import fr.microgate.parc.inventory.privacy.PersonMachines;
import fr.microgate.parc.inventory.privacy.PersonWords;
import fr.microgate.parc.inventory.privacy.Reach;
import fr.microgate.parc.inventory.privacy.Sought;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/// Accounts of people, and texts in which people write names, in the sections of machines.
@ApplicationScoped
class PersonalSections implements PersonMachines {

    private static final int AT_ONCE = 500;
    private static final TypeReference<List<Entry>> ENTRIES = new TypeReference<>() {};
    private static final String MACHINES =
            """
            SELECT id FROM asset WHERE (organization_id = :organization OR id = ANY (:theirs)) AND id > :after
            ORDER BY id LIMIT :most\
            """;
    private static final String ROWS =
            """
            SELECT asset_id, section, CAST(entries AS text) FROM asset_section
            WHERE asset_id = ANY (:machines) AND section = ANY (:sections)
              AND (asset_id = ANY (:theirs) OR CAST(entries AS text) ~ :words) ORDER BY asset_id, section\
            """;

    private final EntityManager entities;

    PersonalSections(EntityManager entities) {
        this.entities = entities;
    }

    private record Row(UUID assetId, Section section, List<Entry> entries) {}

    /// Machines that the person logs on to.
    @Override
    public Set<UUID> of(PersonKey person, PersonWords words) {
        var machines = new HashSet<UUID>();
        each(
                new Sought(person, words, Set.of()),
                Arrays.stream(Section.values()).filter(Section::isOfPeople).toList(),
                row -> {
                    if (row.entries().stream()
                            .anyMatch(one -> words.isLogin(one.text("login"), Reach.ANYWHERE)))
                        machines.add(row.assetId());
                });
        return machines;
    }

    List<PersonalFinding> findings(Sought person) {
        var found = new ArrayList<PersonalFinding>();
        each(
                person,
                all(),
                row -> {
                    for (var entry : row.entries()) {
                        var reach = person.at(row.assetId());
                        var certainty =
                                PersonalEntry.certainty(
                                        row.section(), entry, person.words(), reach);
                        if (certainty == Certainty.NONE) continue;
                        found.add(
                                new PersonalFinding(
                                        row.assetId(),
                                        "asset_section." + row.section(),
                                        PersonalEntry.field(
                                                row.section(), entry, person.words(), reach),
                                        PersonalEntry.text(
                                                row.section(), entry, person.words(), reach),
                                        certainty));
                    }
                });
        return found;
    }

    /// @param touched gets the machines of which something went
    /// @return how many entries went or were rewritten
    int erase(Sought person, Set<UUID> touched) {
        var erased = new int[1];
        each(
                person,
                all(),
                row -> {
                    var reach = person.at(row.assetId());
                    var surely =
                            row.entries().stream()
                                    .filter(one ->
                                            PersonalEntry.certainty(
                                                            row.section(),
                                                            one,
                                                            person.words(),
                                                            reach)
                                                    == Certainty.SURE)
                                    .count();
                    if (surely == 0) return;
                    erased[0] += (int) surely;
                    touched.add(row.assetId());
                    write(
                            row,
                            PersonalEntry.without(
                                    row.section(), row.entries(), person.words(), reach));
                });
        return erased[0];
    }

    private void write(Row row, List<Entry> entries) {
        entities.createNativeQuery(
                        "UPDATE asset_section SET entries = CAST(:entries AS jsonb) WHERE asset_id = :asset AND section = :section")
                .setParameter("entries", PersonalJson.write(entries))
                .setParameter("asset", row.assetId())
                .setParameter("section", row.section().name())
                .executeUpdate();
    }

    private static List<Section> all() {
        return Arrays.stream(Section.values())
                .filter(one -> one.isOfPeople() || !one.namingFields().isEmpty())
                .toList();
    }

    private void each(Sought person, Collection<Section> sections, Consumer<Row> each) {
        var after = new UUID(0, 0);
        List<UUID> machines;
        do {
            machines =
                    entities.createNativeQuery(MACHINES, UUID.class)
                            .setParameter("organization", person.organizationId())
                            .setParameter("theirs", person.machines().toArray(UUID[]::new))
                            .setParameter("after", after)
                            .setParameter("most", AT_ONCE)
                            .getResultList();
            if (machines.isEmpty()) return;
            rows(machines, person, sections).forEach(each);
            after = machines.getLast();
        } while (machines.size() == AT_ONCE);
    }

    private List<Row> rows(List<UUID> machines, Sought person, Collection<Section> sections) {
        List<?> found =
                entities.createNativeQuery(ROWS, Object[].class)
                        .setParameter("machines", machines.toArray(UUID[]::new))
                        .setParameter(
                                "sections",
                                sections.stream().map(Section::name).toArray(String[]::new))
                        .setParameter("theirs", person.machines().toArray(UUID[]::new))
                        .setParameter("words", person.words().anyPattern())
                        .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .map(row ->
                        new Row(
                                (UUID) row[0],
                                Section.valueOf((String) row[1]),
                                PersonalJson.read((String) row[2], ENTRIES)))
                .toList();
    }
}
