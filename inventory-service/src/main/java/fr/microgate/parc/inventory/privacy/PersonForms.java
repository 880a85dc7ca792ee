package fr.microgate.parc.inventory.privacy;

import fr.microgate.parc.inventory.Ligatures;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The forms that a person's logins and names take in texts: without accents, case and what stands
/// between letters.
final class PersonForms {

    enum Kind {
        /// A login, where nothing but a login stands.
        LOGIN,

        /// A login or address inside a text.
        ACCOUNT,

        /// First and last name together.
        FULL,

        /// One of them alone, or with an initial.
        NAME,

        /// What a template leaves of a name, or a very short name.
        PART,

        /// A whole text that named the person.
        TEXT
    }

    private static final int SHORTEST = 3;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    /// Accounts of a role, and what is before the @ of a shared address.
    private static final Set<String> SHARED =
            Set.of(
                    "accueil",
                    "admin",
                    "administrateur",
                    "administrator",
                    "atelier",
                    "bureau",
                    "compta",
                    "comptabilite",
                    "contact",
                    "direction",
                    "guest",
                    "info",
                    "invite",
                    "magasin",
                    "poste",
                    "root",
                    "secretariat",
                    "stage",
                    "stagiaire",
                    "support",
                    "test",
                    "user",
                    "utilisateur");

    private final Map<Kind, Set<String>> forms = new EnumMap<>(Kind.class);

    private final Set<String> bare = new HashSet<>();

    private PersonForms() {
        for (var kind : Kind.values()) forms.put(kind, new TreeSet<>());
    }

    static Map<Kind, Set<String>> of(PersonKey person) {
        var all = new PersonForms();
        all.names(person.firstName(), person.lastName());
        person.logins().forEach(all::account);
        for (var email : person.emails()) {
            all.account(email.substring(0, Math.max(0, email.indexOf('@'))));
            all.add(Kind.LOGIN, plain(email));
            all.add(Kind.ACCOUNT, joined(email));
        }
        return all.forms;
    }

    /// The login without its domain.
    static String login(String login) {
        return plain(login.substring(login.lastIndexOf('\\') + 1));
    }

    static String plain(String text) {
        var plain = Normalizer.normalize(Ligatures.apart(text), Normalizer.Form.NFD);
        return MARKS.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT).strip();
    }

    private static String joined(String text) {
        return BETWEEN.matcher(plain(text)).replaceAll("");
    }

    private void names(@Nullable String firstName, @Nullable String lastName) {
        var first = firstName == null ? "" : joined(firstName);
        var last = lastName == null ? "" : joined(lastName);
        name(first, firstName);
        name(last, lastName);
        if (first.isEmpty() || last.isEmpty()) return;
        add(Kind.FULL, first + last);
        add(Kind.FULL, last + first);
        for (var initialled :
                List.of(first.charAt(0) + last, last + first.charAt(0), first + last.charAt(0)))
            if (initialled.length() > SHORTEST) add(Kind.NAME, initialled);
    }

    private void name(String joined, @Nullable String name) {
        if (name == null) return;
        for (var part : BETWEEN.split(plain(name))) bare(part);
        bare(joined);
        for (var length = SHORTEST; length < joined.length(); length++) {
            bare.add(joined.substring(0, length));
            add(Kind.PART, joined.substring(0, length));
        }
    }

    private void bare(String name) {
        bare.add(name);
        if (name.length() >= SHORTEST) add(Kind.NAME, name);
        else if (name.length() == SHORTEST - 1) add(Kind.PART, name);
    }

    /// A login that is a name is worth no more than the name, but where only logins stand.
    private void account(String said) {
        var login = login(said);
        if (SHARED.contains(login)) return;
        add(Kind.LOGIN, login);
        var joined = joined(login);
        if (joined.length() >= SHORTEST && !bare.contains(joined)) add(Kind.ACCOUNT, joined);
    }

    private void add(Kind kind, String form) {
        if (!form.isEmpty()) Objects.requireNonNull(forms.get(kind)).add(form);
    }
}
