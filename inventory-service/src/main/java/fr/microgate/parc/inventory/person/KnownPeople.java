package fr.microgate.parc.inventory.person;

import fr.microgate.parc.inventory.SearchText;
import fr.microgate.parc.inventory.csv.CsvRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who a row of a table speaks of. Names alone point at nobody who has another address or login:
/// two people may have the same.
final class KnownPeople {

    private final Map<UUID, Person> byRef = new HashMap<>();
    private final Map<String, Set<Person>> byEmail = new HashMap<>();
    private final Map<String, Set<Person>> byLogin = new HashMap<>();
    private final Map<String, Set<Person>> byName = new HashMap<>();

    KnownPeople(Collection<Person> people) {
        for (var person : people) {
            if (person.details == null) continue;
            var details = person.details;
            byRef.put(person.personRef, person);
            details.emails().forEach(email -> put(byEmail, email, person));
            if (details.login() != null) put(byLogin, details.login(), person);
            put(byName, name(details.firstName(), details.lastName()), person);
        }
    }

    /// What the people of these rows may be found by.
    static Set<String> terms(List<CsvRow> rows) {
        var terms = new LinkedHashSet<String>();
        for (var row : rows) {
            emails(row).forEach(email -> terms.add(SearchText.of(email)));
            terms.add(SearchText.of(row.textOr("login", "")));
            terms.add(name(row));
        }
        return terms;
    }

    static @Nullable UUID ref(CsvRow row) {
        try {
            var ref = row.text("personRef");
            return ref == null ? null : UUID.fromString(ref);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    /// The person of the row; null when it is a new one, or when the row was refused.
    @Nullable Person of(CsvRow row) {
        if (row.text("personRef") != null) {
            var person = byRef.get(ref(row));
            if (person == null) row.refuse("personRef", "UNKNOWN_VALUE");
            return person;
        }
        var found = new LinkedHashSet<Person>();
        emails(row).forEach(email -> found.addAll(get(byEmail, email)));
        // An address that several have: their names tell them apart.
        var namesakes = get(byName, name(row));
        if (found.size() > 1 && found.stream().filter(namesakes::contains).count() == 1)
            found.retainAll(namesakes);
        if (found.size() > 1) row.refuse("emails", "SEVERAL_PEOPLE");
        if (!found.isEmpty()) return found.getFirst();
        var login = row.text("login");
        if (login != null && !get(byLogin, login).isEmpty()) {
            return get(byLogin, login).iterator().next();
        }
        return byName(row);
    }

    /// Whether the login of the row is somebody else's.
    boolean isOfAnother(String login, @Nullable Person person) {
        return get(byLogin, login).stream().anyMatch(other -> other != person);
    }

    private @Nullable Person byName(CsvRow row) {
        var fitting = new ArrayList<Person>();
        for (var person : get(byName, name(row))) {
            var details = person.details();
            var otherEmail = !emails(row).isEmpty() && !details.emails().isEmpty();
            var otherLogin = row.text("login") != null && details.login() != null;
            if (!otherEmail && !otherLogin) fitting.add(person);
        }
        if (fitting.size() > 1) {
            row.refuse("lastName", "NAME_OF_SEVERAL");
        }
        return fitting.isEmpty() ? null : fitting.getFirst();
    }

    private static List<String> emails(CsvRow row) {
        return row.list("emails", PeopleColumns.SEVERAL_EMAILS, List.of());
    }

    private static String name(CsvRow row) {
        return name(row.textOr("firstName", ""), row.textOr("lastName", ""));
    }

    private static String name(String firstName, String lastName) {
        return SearchText.of(firstName + " " + lastName);
    }

    private static void put(Map<String, Set<Person>> index, String key, Person person) {
        index.computeIfAbsent(SearchText.of(key), _ -> new LinkedHashSet<>()).add(person);
    }

    private static Set<Person> get(Map<String, Set<Person>> index, String key) {
        return index.getOrDefault(SearchText.of(key), Set.of());
    }
}
