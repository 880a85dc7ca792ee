package fr.microgate.parc.inventory.asset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import fr.microgate.parc.inventory.document.Entry;
import fr.microgate.parc.inventory.history.EntryChange;
import fr.microgate.parc.inventory.history.EntryChange.FieldChange;
import fr.microgate.parc.platform.event.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Rows beside the machines that may hold something of a person.
@ApplicationScoped
class PersonalRows {

    private static final int AT_ONCE = 200;
    private static final TypeReference<List<Entry>> ENTRIES = new TypeReference<>() {};
    private static final TypeReference<List<EntryChange>> CHANGES = new TypeReference<>() {};
    private static final String ASSETS =
            """
            SELECT * FROM asset WHERE organization_id = :organization
              AND (name ~ :words OR CAST(discovered AS text) ~ :words OR CAST(manual AS text) ~ :words) ORDER BY id\
            """;
    private static final String ACCOUNTS =
            """
            SELECT section.asset_id, section.section, CAST(section.entries AS text)
            FROM asset_section AS section JOIN asset ON asset.id = section.asset_id
            WHERE asset.organization_id = :organization AND section.section IN ('USERS', 'LOCAL_ACCOUNTS', 'DEVICE')
              AND CAST(section.entries AS text) ~ :words ORDER BY section.asset_id, section.section\
            """;
    private static final String HISTORY =
            """
            SELECT asset_id, id, CAST(changes AS text) FROM asset_history
            WHERE organization_id = :organization AND id > :after AND CAST(changes AS text) ~ :words ORDER BY id LIMIT 200\
            """;

    private final EntityManager entities;

    PersonalRows(EntityManager entities) {
        this.entities = entities;
    }

    private record Row(UUID assetId, String key, String json) {}

    List<Asset> mentioning(UUID organizationId, PersonWords person) {
        List<?> found =
                entities.createNativeQuery(ASSETS, Asset.class)
                        .setParameter("organization", organizationId)
                        .setParameter("words", person.anyPattern())
                        .getResultList();
        return found.stream().map(Asset.class::cast).toList();
    }

    List<PersonalFinding> accounts(UUID organizationId, PersonWords person) {
        return accountRows(organizationId, person)
                .flatMap(row ->
                        read(row.json(), ENTRIES).stream()
                                .map(entry -> said(entry, person))
                                .filter(Objects::nonNull)
                                .map(said ->
                                        new PersonalFinding(
                                                row.assetId(),
                                                "asset_section." + row.key(),
                                                said)))
                .toList();
    }

    /// @return how many entries went
    int eraseAccounts(UUID organizationId, PersonWords person) {
        var erased = 0;
        for (var row : accountRows(organizationId, person).toList()) {
            var entries = read(row.json(), ENTRIES);
            var kept = new ArrayList<Entry>();
            for (var entry : entries) {
                if (said(entry, person) == null) kept.add(entry);
                // A device stays, without whom to ask about it.
                else if (entry.text("contact") != null) kept.add(entry.without("contact"));
            }
            if (kept.equals(entries)) continue;
            erased += (int) entries.stream().filter(one -> said(one, person) != null).count();
            entities.createNativeQuery(
                            "UPDATE asset_section SET entries = CAST(:entries AS jsonb) WHERE asset_id = :asset AND section = :section")
                    .setParameter("entries", json(kept))
                    .setParameter("asset", row.assetId())
                    .setParameter("section", row.key())
                    .executeUpdate();
        }
        return erased;
    }

    /// The person's account, or the contact that a device names him as.
    private static @Nullable String said(Entry entry, PersonWords person) {
        var login = entry.text("login");
        if (login != null && person.hasLogin(login)) return login;
        var contact = entry.text("contact");
        return contact != null && person.isNamedIn(contact) ? contact : null;
    }

    List<PersonalFinding> history(UUID organizationId, PersonWords person) {
        var found = new ArrayList<PersonalFinding>();
        eachHistory(
                organizationId,
                person,
                row -> {
                    for (var change : read(row.json(), CHANGES))
                        texts(change)
                                .filter(text -> !person.erasedIn(text).equals(text))
                                .forEach(text ->
                                        found.add(
                                                new PersonalFinding(
                                                        row.assetId(), "asset_history", text)));
                });
        return found;
    }

    /// @return how many rows changed
    int eraseHistory(UUID organizationId, PersonWords person) {
        var erased = new int[1];
        eachHistory(
                organizationId,
                person,
                row -> {
                    var changes = read(row.json(), CHANGES);
                    var clean = changes.stream().map(change -> erased(change, person)).toList();
                    if (clean.equals(changes)) return;
                    erased[0]++;
                    entities.createNativeQuery(
                                    "UPDATE asset_history SET changes = CAST(:changes AS jsonb) WHERE id = :id")
                            .setParameter("changes", json(clean))
                            .setParameter("id", UUID.fromString(row.key()))
                            .executeUpdate();
                });
        return erased[0];
    }

    private void eachHistory(UUID organizationId, PersonWords person, Consumer<Row> each) {
        var after = new UUID(0, 0);
        List<Row> batch;
        do {
            var query = entities.createNativeQuery(HISTORY, Object[].class);
            query.setParameter("after", after);
            batch = rows(query, organizationId, person).toList();
            batch.forEach(each);
            if (!batch.isEmpty()) after = UUID.fromString(batch.getLast().key());
        } while (batch.size() == AT_ONCE);
    }

    private Stream<Row> accountRows(UUID organizationId, PersonWords person) {
        var query = entities.createNativeQuery(ACCOUNTS, Object[].class);
        return rows(query, organizationId, person);
    }

    private static Stream<Row> rows(Query query, UUID organizationId, PersonWords person) {
        List<?> found =
                query.setParameter("organization", organizationId)
                        .setParameter("words", person.anyPattern())
                        .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .map(row -> new Row((UUID) row[0], row[1].toString(), (String) row[2]));
    }

    private static Stream<String> texts(EntryChange change) {
        var fields =
                change.fields().stream()
                        .flatMap(field ->
                                Stream.concat(
                                        Stream.ofNullable(field.before()),
                                        Stream.ofNullable(field.after())));
        return Stream.concat(Stream.of(change.label()), fields);
    }

    private static EntryChange erased(EntryChange change, PersonWords person) {
        var fields =
                change.fields().stream()
                        .map(field ->
                                new FieldChange(
                                        field.field(),
                                        erased(field.before(), person),
                                        erased(field.after(), person)))
                        .toList();
        var label = person.erasedIn(change.label());
        return new EntryChange(change.section(), change.kind(), label, fields);
    }

    private static @Nullable String erased(@Nullable String text, PersonWords person) {
        return text == null ? null : person.erasedIn(text);
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return EventJson.MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String json(Object value) {
        try {
            return EventJson.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
