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
/// none has is a word of software. After the machines that have their words themselves come those
/// that have some of them in the name of software. With software alone the newest come first.
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

    /// The readings of what was typed, one after the other, until the page is full.
    Answer answer(Question question, Optional<String> after, int most) {
        var readings = readings(question);
        var at = after.map(text -> at(text, readings)).orElse(new At(0, ""));
        var ids = new ArrayList<UUID>();
        for (var from = at; from.reading() < readings.size(); from = from.next()) {
            if (ids.size() == most) return new Answer(ids, from.text());
            var found = page(readings.get(from.reading()), question, from, most - ids.size());
            ids.addAll(found.assetIds());
            var next = found.next();
            if (next != null) return new Answer(ids, new At(from.reading(), next).text());
        }
        return new Answer(ids, null);
    }

    private List<Reading> readings(Question question) {
        var known = new ArrayList<AskedWord>();
        var unknown = new ArrayList<String>();
        for (var word : Words.asked(question.typed())) {
            var asked = question.place() == Place.SOFTWARE ? null : known(word, question);
            if (asked == null) unknown.add(word);
            else known.add(asked);
        }
        if (known.isEmpty() && unknown.isEmpty()) return List.of();
        if (question.place() == Place.ANYWHERE) return Reading.all(known, unknown);
        return List.of(new Reading(known, List.of(), unknown));
    }

    private Answer page(Reading reading, Question question, At from, int most) {
        var where = filters.of(question.query(), question.only());
        var ofSoftware = reading.ofSoftware();
        if (!ofSoftware.isEmpty()) {
            var titles =
                    question.place() == Place.MACHINE
                            ? List.<Long>of()
                            : software.titles(ofSoftware, question.scope());
            if (titles.isEmpty()) return Answer.NOTHING;
            filters.installed(where, titles, null);
        }
        reading.lacked().forEach(word -> word.lacked(where));
        var known = reading.known();
        if (known.isEmpty()) return newest(where, from.within(), most);
        var position = from.within().map(text -> position(text, known)).orElse(null);
        var found = machines.find(known, where, question.scope(), position, most);
        return new Answer(found.assetIds(), found.next() == null ? null : text(found.next()));
    }

    /// Where a page goes on.
    ///
    /// @param key in the pages of this reading; empty at its beginning
    private record At(int reading, String key) {

        At next() {
            return new At(reading + 1, "");
        }

        Optional<String> within() {
            return Optional.of(key).filter(text -> !text.isEmpty());
        }

        String text() {
            return reading + "\t" + key;
        }
    }

    private static At at(String text, List<Reading> readings) {
        var parts = text.split("\t", 2);
        var isOne = parts.length == 2 && parts[0].matches("\\d{1,2}");
        if (!isOne || Integer.parseInt(parts[0]) >= readings.size()) throw PageRequest.invalid();
        return new At(Integer.parseInt(parts[0]), parts[1]);
    }

    private @Nullable AskedWord known(String word, Question question) {
        var ofPeople = people.of(word, question.typed(), question.scope());
        var having = machines.having(word, question.scope());
        return ofPeople.length > 0 || having > 0
                ? new AskedWord(word, having > AssetSearch.COMMON, ofPeople)
                : null;
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
