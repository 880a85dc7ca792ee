package fr.microgate.parc.inventory.person;

import static fr.microgate.parc.inventory.csv.CsvColumn.optional;
import static fr.microgate.parc.inventory.csv.CsvColumn.required;
import static java.util.Map.entry;

import fr.microgate.parc.inventory.SearchText;
import fr.microgate.parc.inventory.csv.CsvColumn;
import fr.microgate.parc.inventory.csv.CsvRow;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// People as rows of a table, read and written alike: what was exported can be imported.
final class PeopleColumns {

    static final List<CsvColumn> ALL =
            List.of(
                    optional("civility", "Civilité"),
                    required("firstName", "Prénom", "First name"),
                    required("lastName", "Nom", "Nom de famille", "Last name"),
                    optional("emails", "Courriel", "E-mail", "Email", "Mail", "Adresse e-mail"),
                    optional("phones", "Téléphone", "Tél.", "Phone"),
                    optional("login", "Identifiant"),
                    optional("department", "Service"),
                    optional("title", "Fonction", "Poste"),
                    optional("siteId", "Site"),
                    optional("language", "Langue"),
                    optional("roles", "Rôles", "Rôle"),
                    optional("personRef", "Id"));

    static final String SEVERAL_EMAILS = "[\\s,;|]+";
    private static final String SEVERAL = "[,;|]";

    private static final Map<String, Civility> CIVILITIES =
            Map.ofEntries(
                    entry("mme", Civility.MS),
                    entry("madame", Civility.MS),
                    entry("ms", Civility.MS),
                    entry("mrs", Civility.MS),
                    entry("m.", Civility.MR),
                    entry("m", Civility.MR),
                    entry("monsieur", Civility.MR),
                    entry("mr", Civility.MR));
    private static final Map<String, String> LANGUAGES =
            Map.of(
                    "fr",
                    "fr",
                    "francais",
                    "fr",
                    "french",
                    "fr",
                    "en",
                    "en",
                    "anglais",
                    "en",
                    "english",
                    "en");
    private static final Map<String, PersonRole> ROLES =
            Stream.of(PersonRole.values())
                    .flatMap(role ->
                            Stream.of(role.name(), role.label())
                                    .map(SearchText::of)
                                    .distinct()
                                    .map(name -> entry(name, role)))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private PeopleColumns() {}

    /// What the row says, and what was known where it says nothing.
    ///
    /// @param sites sites in use of the organisation by name and by code
    static PersonDetails read(CsvRow row, @Nullable PersonDetails known, Map<String, UUID> sites) {
        return new PersonDetails(
                oneOf(row, "civility", CIVILITIES, known == null ? null : known.civility()),
                row.textOr("firstName", ""),
                row.textOr("lastName", ""),
                row.list("emails", SEVERAL_EMAILS, known == null ? List.of() : known.emails()),
                row.list("phones", SEVERAL, known == null ? List.of() : known.phones()),
                row.text("login", known == null ? null : known.login()),
                row.text("department", known == null ? null : known.department()),
                row.text("title", known == null ? null : known.title()),
                oneOf(row, "siteId", sites, known == null ? null : known.siteId()),
                language(row, known == null ? "fr" : known.language()),
                roles(row, known == null ? List.of() : known.roles()));
    }

    static @Nullable Object[] write(
            UUID personRef,
            PersonDetails person,
            @Nullable String site,
            @Nullable String organization) {
        return new @Nullable Object[] {
            person.civility() == null ? null : person.civility().label(),
            person.firstName(),
            person.lastName(),
            String.join(", ", person.emails()),
            String.join(", ", person.phones()),
            person.login(),
            person.department(),
            person.title(),
            site,
            person.language(),
            person.roles().stream().map(PersonRole::label).collect(Collectors.joining(", ")),
            personRef,
            organization
        };
    }

    private static String language(CsvRow row, String known) {
        var language = oneOf(row, "language", LANGUAGES, known);
        return language == null ? known : language;
    }

    private static List<PersonRole> roles(CsvRow row, List<PersonRole> known) {
        if (row.text("roles") == null) return known;
        var asked = row.list("roles", SEVERAL, List.of()).stream().map(SearchText::of).toList();
        if (!ROLES.keySet().containsAll(asked)) {
            row.refuse(
                    "roles",
                    "NOT_ONE_OF",
                    Stream.of(PersonRole.values())
                            .map(PersonRole::label)
                            .collect(Collectors.joining(", ")));
            return known;
        }
        return asked.stream().map(ROLES::get).toList();
    }

    private static <T> @Nullable T oneOf(
            CsvRow row, String field, Map<String, T> values, @Nullable T known) {
        var cell = row.text(field);
        if (cell == null) return known;
        var value = values.get(SearchText.of(cell));
        if (value == null) row.refuse(field, "UNKNOWN_VALUE");
        return value;
    }
}
