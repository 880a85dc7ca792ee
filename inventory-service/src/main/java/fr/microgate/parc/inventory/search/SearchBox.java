package fr.microgate.parc.inventory.search;

import fr.microgate.parc.inventory.asset.AssetFilters;
import fr.microgate.parc.inventory.asset.AssetList;
import fr.microgate.parc.inventory.asset.AssetQuery;
import fr.microgate.parc.inventory.asset.Conditions;
import fr.microgate.parc.inventory.search.AssetSearch.Position;
import fr.microgate.parc.inventory.software.Installs;
import fr.microgate.parc.platform.http.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was typed, word by word: a word that machines or people have is looked for there, one that
/// none has is a word of software. With software alone the machines come newest first.
@ApplicationScoped
class SearchBox {

    private final AssetSearch machines;
    private final PeoplesMachines people;
    private final Installs software;
    private final AssetFilters filters;
    private final AssetList list;

    SearchBox(
            AssetSearch machines,
            PeoplesMachines people,
            Installs software,
            AssetFilters filters,
            AssetList list) {
        this.machines = machines;
        this.people = people;
        this.software = software;
        this.filters = filters;
        this.list = list;
    }

    /// Where words are looked for.
    enum Place {
        ANYWHERE,
        MACHINE,
        SOFTWARE
    }

    /// @param only the organisation that the caller may see
    /// @param scope the one that is searched; all of them when empty
    record Question(
            String typed,
            Place place,
            AssetQuery query,
            Optional<UUID> only,
            Optional<UUID> scope) {}

    /// @param next key of the next page; null on the last one
    record Answer(List<UUID> assetIds, @Nullable String next) {

        static final Answer NOTHING = new Answer(List.of(), null);
    }

    Answer answer(Question question, Optional<String> after, int most) {
        var words = Words.asked(question.typed());
        if (words.isEmpty()) return Answer.NOTHING;
        var known = new ArrayList<AskedWord>();
        var unknown = new ArrayList<String>();
        for (var word : words) {
            var asked = question.place() == Place.SOFTWARE ? null : known(word, question);
            if (asked == null) unknown.add(word);
            else known.add(asked);
        }
        var where = filters.of(question.query(), question.only());
        if (!unknown.isEmpty()) {
            var titles =
                    question.place() == Place.MACHINE ? List.<Long>of() : software.titles(unknown);
            if (titles.isEmpty()) return Answer.NOTHING;
            filters.installed(where, titles, null);
        }
        if (known.isEmpty()) return newest(where, after, most);
        var from = after.map(text -> position(text, known)).orElse(null);
        var found = machines.find(known, where, question.scope(), from, most);
        return new Answer(found.assetIds(), found.next() == null ? null : text(found.next()));
    }

    private @Nullable AskedWord known(String word, Question question) {
        var asked = new AskedWord(word, people.of(word, question.typed(), question.scope()));
        return asked.ofPeople().length > 0 || machines.knows(word, question.scope()) ? asked : null;
    }

    private Answer newest(Conditions where, Optional<String> after, int most) {
        try {
            var before = after.map(UUID::fromString).orElse(new UUID(-1, -1));
            var ids = list.newest(List.of(where), before, most + 1);
            return ids.size() <= most
                    ? new Answer(ids, null)
                    : new Answer(ids.subList(0, most), ids.get(most - 1).toString());
        } catch (IllegalArgumentException _) {
            throw PageRequest.invalid();
        }
    }

    private static String text(Position position) {
        return String.join(
                "\t", Long.toString(position.assetNumber()), position.lead(), position.token());
    }

    private static Position position(String text, List<AskedWord> words) {
        var parts = text.split("\t", -1);
        if (parts.length != 3
                || !parts[2].startsWith(parts[1])
                || words.stream().noneMatch(word -> word.beginning().equals(parts[1])))
            throw PageRequest.invalid();
        try {
            return new Position(parts[1], parts[2], Long.parseLong(parts[0]));
        } catch (NumberFormatException _) {
            throw PageRequest.invalid();
        }
    }
}
