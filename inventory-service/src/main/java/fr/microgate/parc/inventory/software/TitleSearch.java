package fr.microgate.parc.inventory.software;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/// Titles that somebody has. Read in the order of an index until a page is full: by name, or by the
/// first word that matches; those of an organisation from the index of its own list alone.
@ApplicationScoped
class TitleSearch {

    private static final String TITLE = "SELECT title.id, title.publisher, title.name,";
    private static final String SOMEBODY =
            """
            AND EXISTS (SELECT FROM organization_title AS had
                WHERE had.title_id = title.id AND had.gone_at IS NULL)\
            """;

    private final DataSource dataSource;

    TitleSearch(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    List<TitleView> page(TitleWords words, Optional<UUID> only, Position after, int most) {
        var question = new Question();
        if (only.isPresent()) ofOrganization(question, words, only.get(), after, most);
        else if (words.words().isEmpty()) byName(question, words, after);
        else byWord(question, words, after);
        return question.with("LIMIT ?", most).rows(dataSource, TitleSearch::view);
    }

    private static void ofOrganization(
            Question question, TitleWords words, UUID organization, Position after, int most) {
        question.with(TITLE)
                .with(
                        """
                        had.first_seen_at, had.gone_at, had.name_key FROM (
                            SELECT had.organization_id, had.title_id FROM organization_title AS had
                            WHERE had.organization_id = ? AND had.gone_at IS NULL AND (had.name_key, had.title_id) > (?, ?)\
                        """,
                        organization,
                        after.text(),
                        after.number());
        words.among(question, "had.title_id");
        question.with(
                """
                ORDER BY had.name_key, had.title_id LIMIT ?) AS page
                JOIN organization_title AS had ON had.title_id = page.title_id AND had.organization_id = page.organization_id
                JOIN software_title AS title ON title.id = page.title_id ORDER BY had.name_key, had.title_id\
                """,
                most);
    }

    private static void byName(Question question, TitleWords words, Position after) {
        question.with(TITLE)
                .with(
                        """
                        title.first_seen_at, NULL::timestamptz, title.search_name FROM software_title AS title
                        WHERE (title.search_name, title.id) > (?, ?)\
                        """,
                        after.text(),
                        after.number());
        words.narrow(question, 0);
        question.with(SOMEBODY).with("ORDER BY title.search_name, title.id");
    }

    /// A title with several words that match is found by the first of them only.
    private static void byWord(Question question, TitleWords words, Position after) {
        var lead = words.words().getFirst();
        question.with(TITLE)
                .with(
                        """
                        title.first_seen_at, NULL::timestamptz, lead.word
                        FROM software_title_word AS lead JOIN software_title AS title ON title.id = lead.title_id
                        WHERE lead.word >= ? AND lead.word < ? AND (lead.word, lead.title_id) > (?, ?)
                          AND NOT EXISTS (SELECT FROM software_title_word AS before
                              WHERE before.title_id = lead.title_id AND before.word >= ? AND before.word < lead.word)\
                        """,
                        lead,
                        TitleWords.end(lead),
                        after.text(),
                        after.number(),
                        lead);
        words.narrow(question, 1);
        question.with(SOMEBODY).with("ORDER BY lead.word, lead.title_id");
    }

    static TitleView view(ResultSet row) throws SQLException {
        var gone = row.getTimestamp(5);
        return new TitleView(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getTimestamp(4).toInstant(),
                gone == null ? null : gone.toInstant(),
                row.getString(6) + "\t" + row.getLong(1));
    }
}
