package fr.microgate.parc.inventory.asset;

import fr.microgate.parc.inventory.document.Entry;
import fr.microgate.parc.inventory.document.Section;
import fr.microgate.parc.inventory.privacy.Certainty;
import fr.microgate.parc.inventory.privacy.PersonWords;
import fr.microgate.parc.inventory.privacy.Reach;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What an entry of a section says of a person: it is the person's account, or a text of it names
/// the person.
public final class PersonalEntry {

    private PersonalEntry() {}

    static Certainty certainty(Section section, Entry entry, PersonWords person, Reach reach) {
        if (section.isOfPeople()) return account(entry.text("login"), person, reach);
        var most = Certainty.NONE;
        for (var field : section.namingFields()) {
            var one = person.in(entry.text(field), reach);
            if (one.compareTo(most) > 0) most = one;
        }
        return most;
    }

    /// An account that is only like the person's may be somebody else's.
    private static Certainty account(@Nullable String login, PersonWords person, Reach reach) {
        if (person.isLogin(login, reach)) return Certainty.SURE;
        return person.in(login, reach) == Certainty.NONE ? Certainty.NONE : Certainty.POSSIBLE;
    }

    /// The entries without the person.
    public static List<Entry> without(
            Section section, List<Entry> entries, PersonWords person, Reach reach) {
        var kept = new ArrayList<Entry>();
        for (var entry : entries) {
            if (certainty(section, entry, person, reach) != Certainty.SURE) kept.add(entry);
            else if (!section.isOfPeople()) kept.add(rewritten(section, entry, person, reach));
        }
        return kept;
    }

    private static Entry rewritten(Section section, Entry entry, PersonWords person, Reach reach) {
        var values = new LinkedHashMap<>(entry.values());
        for (var field : section.namingFields()) {
            var text = entry.text(field);
            if (text == null || person.in(text, reach) != Certainty.SURE) continue;
            if (section.isContact(field)) values.remove(field);
            else values.put(field, person.erasedIn(text, reach));
        }
        return new Entry(values);
    }

    /// In which the person stands.
    static String field(Section section, Entry entry, PersonWords person, Reach reach) {
        return String.join(", ", named(section, entry, person, reach));
    }

    static String text(Section section, Entry entry, PersonWords person, Reach reach) {
        return named(section, entry, person, reach).stream()
                .map(field -> String.valueOf(entry.text(field)))
                .collect(Collectors.joining(" "));
    }

    private static List<String> named(
            Section section, Entry entry, PersonWords person, Reach reach) {
        if (section.isOfPeople()) return List.of("login");
        return section.namingFields().stream()
                .filter(field -> person.in(entry.text(field), reach) != Certainty.NONE)
                .toList();
    }
}
