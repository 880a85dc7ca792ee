package fr.microgate.parc.inventory.software;

import static java.util.stream.Collectors.joining;

import fr.microgate.parc.inventory.SearchText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// What somebody typed to find titles: each word the beginning of one of the name, the publisher by
/// its beginning.
record TitleWords(List<String> words, String publisher) {

    private static final int MOST = 5;

    /// After everything that begins with what is before it.
    private static final String LAST = "\uDBFF\uDFFF";

    /// The longest word leads: it is the rarest, most of the time.
    static TitleWords of(String name, String publisher) {
        var words =
                Arrays.stream(SearchText.of(name).split(" "))
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .limit(MOST)
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .toList();
        return new TitleWords(words, Title.publisherKey(publisher));
    }

    boolean isEmpty() {
        return words.isEmpty() && publisher.isEmpty();
    }

    static String end(String word) {
        return word + LAST;
    }

    /// Those of `title` that have the words from this one on.
    void narrow(Question question, int from) {
        for (var word : words.subList(Math.min(from, words.size()), words.size()))
            question.with(
                    """
                    AND EXISTS (SELECT FROM software_title_word AS other
                        WHERE other.title_id = title.id AND other.word >= ? AND other.word < ?)\
                    """,
                    word,
                    end(word));
        ofPublisher(question);
    }

    /// As `narrow`, of titles of which only the id is at hand: those that match are gathered first,
    /// and no row of another one is read (IS TRUE keeps the planner from joining).
    void among(Question question, String titleId) {
        if (isEmpty()) return;
        var from = new ArrayList<String>();
        for (var i = 0; i < words.size(); i++) from.add("software_title_word AS word" + i);
        if (!publisher.isEmpty())
            from.add("(SELECT id AS title_id, publisher_key FROM software_title) AS title");
        question.with("AND (%s IN (SELECT title_id FROM".formatted(titleId))
                .with(from.getFirst())
                .with(
                        from.stream()
                                .skip(1)
                                .map(" JOIN %s USING (title_id)"::formatted)
                                .collect(joining()))
                .with("WHERE true");
        for (var i = 0; i < words.size(); i++)
            question.with(
                    "AND word%1$d.word >= ? AND word%1$d.word < ?".formatted(i),
                    words.get(i),
                    end(words.get(i)));
        ofPublisher(question);
        question.with(")) IS TRUE");
    }

    private void ofPublisher(Question question) {
        question.withIf(
                !publisher.isEmpty(),
                "AND title.publisher_key >= ? AND title.publisher_key < ?",
                publisher,
                end(publisher));
    }
}
