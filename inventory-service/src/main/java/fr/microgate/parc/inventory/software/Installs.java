package fr.microgate.parc.inventory.software;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Which packages a list of machines is about, and whether they are on so few machines that these
/// are better read one by one than each machine of the list asked for them.
@ApplicationScoped
public class Installs {

    private static final int FEW = 5_000;
    private static final int MOST_TITLES = 50;
    private static final int MOST_PACKAGES = 2_000;

    private static final String PACKAGES =
            """
            SELECT id FROM software_package AS package
            WHERE title_id = ANY (?) AND (?::text IS NULL OR version_key < ? AND %s) ORDER BY id LIMIT %d\
            """
                    .formatted(VersionKey.KNOWN, MOST_PACKAGES);
    private static final String COUNT =
            "SELECT count(*) FROM (SELECT FROM asset_software WHERE package_id = ANY (?) LIMIT %d) AS found"
                    .formatted(FEW + 1);
    private static final String TITLES =
            "SELECT DISTINCT first.title_id FROM software_title_word AS first WHERE first.word >= ? AND first.word < ?";
    private static final String AND_WORD =
            " AND EXISTS (SELECT FROM software_title_word AS other WHERE other.title_id = first.title_id AND other.word >= ? AND other.word < ?)";

    private static final String OF_ORGANIZATION =
            "SELECT had.title_id FROM organization_title AS had WHERE had.organization_id = ? AND had.gone_at IS NULL";

    private final DataSource dataSource;

    Installs(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public record Packages(Long[] ids, boolean onFewMachines) {}

    /// Titles that have a word with each of these beginnings; not all, when they are many.
    ///
    /// @param only an organisation that has them; whoever has them when empty
    public List<Long> titles(List<String> beginnings, Optional<UUID> only) {
        return only.map(organization -> titlesOf(organization, beginnings))
                .orElseGet(() -> titles(beginnings));
    }

    /// Its own are not lost among those of all others.
    private List<Long> titlesOf(UUID organization, List<String> beginnings) {
        var question = new Question().with(OF_ORGANIZATION, organization);
        new TitleWords(beginnings, "").among(question, "had.title_id");
        return question.with("LIMIT ?", MOST_TITLES).rows(dataSource, row -> row.getLong(1));
    }

    private List<Long> titles(List<String> beginnings) {
        var sql = TITLES + AND_WORD.repeat(beginnings.size() - 1) + " LIMIT " + MOST_TITLES;
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(sql)) {
            var next = 1;
            for (var beginning : beginnings) {
                select.setString(next++, beginning);
                select.setString(next++, beginning + "\uDBFF\uDFFF");
            }
            return numbers(select);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot look for software", e);
        }
    }

    /// @param below any version when null
    public Packages packages(List<Long> titleIds, @Nullable String below) {
        var key = below == null ? null : VersionKey.of(below);
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(PACKAGES)) {
            select.setArray(1, connection.createArrayOf("bigint", titleIds.toArray()));
            select.setString(2, key);
            select.setString(3, key);
            var ids = numbers(select).toArray(Long[]::new);
            return new Packages(ids, count(connection, ids) <= FEW);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read where software is installed", e);
        }
    }

    private static long count(Connection connection, Long[] packages) throws SQLException {
        try (var select = connection.prepareStatement(COUNT)) {
            select.setArray(1, connection.createArrayOf("bigint", packages));
            return numbers(select).getFirst();
        }
    }

    private static List<Long> numbers(PreparedStatement select) throws SQLException {
        try (var rows = select.executeQuery()) {
            var numbers = new ArrayList<Long>();
            while (rows.next()) numbers.add(rows.getLong(1));
            return numbers;
        }
    }
}
