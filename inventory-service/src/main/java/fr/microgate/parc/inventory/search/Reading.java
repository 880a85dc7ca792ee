package fr.microgate.parc.inventory.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What each typed word is taken for. No machine is in two readings: one that has a word itself is
/// not found by software of that name.
///
/// @param known words that the machine has itself
/// @param lacked words that machines have, but this one only in the name of software
/// @param unknown words that nothing but software has
record Reading(List<AskedWord> known, List<AskedWord> lacked, List<String> unknown) {

    /// With more words the readings would be too many to look for.
    private static final int MOST_KNOWN = 3;

    /// Those first that take the fewest words for software.
    static List<Reading> all(List<AskedWord> known, List<String> unknown) {
        var choices = known.size() > MOST_KNOWN ? 1 : 1 << known.size();
        return IntStream.range(0, choices)
                .filter(choice -> takesNoCommon(choice, known))
                .boxed()
                .sorted(Comparator.comparingInt(Integer::bitCount))
                .map(choice -> of(choice, known, unknown))
                .toList();
    }

    /// What a thousand machines are called says nothing of their software, and each of them would
    /// be looked at.
    private static boolean takesNoCommon(int choice, List<AskedWord> words) {
        return IntStream.range(0, words.size())
                .noneMatch(i -> (choice & 1 << i) != 0 && words.get(i).common());
    }

    /// @param choice a bit for each word that is one of software
    private static Reading of(int choice, List<AskedWord> words, List<String> unknown) {
        var known = new ArrayList<AskedWord>();
        var lacked = new ArrayList<AskedWord>();
        for (var i = 0; i < words.size(); i++)
            ((choice & 1 << i) == 0 ? known : lacked).add(words.get(i));
        return new Reading(known, lacked, unknown);
    }

    List<String> ofSoftware() {
        return Stream.concat(unknown.stream(), lacked.stream().map(AskedWord::beginning)).toList();
    }
}
