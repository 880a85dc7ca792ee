package fr.microgate.parc.inventory.software;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Where titles are installed, the oldest version first. Package by package, machine by machine, in
/// the order of the indexes, until a page is full.
@ApplicationScoped
class InstallQueries {

    /// A word that more titles have than that names no product.
    private static final int MOST_TITLES = 2_000;

    private static final String IN_USE =
            "asset.merged_into_id IS NULL AND asset.state NOT IN ('RETIRED', 'DISPOSED', 'LOST', 'STOLEN')";

    private static final String OF_PACKAGES =
            """
            SELECT place.asset_id, place.organization_id, place.asset, place.state, package.title_id, package.name,
                   package.version, package.arch, place.first_seen_at, place.last_seen_at,
                   package.version_key, package.id, place.place
            FROM (SELECT package.* FROM\
            """;

    /// The packages of each title are looked up (OFFSET): the planner would read all that there
    /// are, since it cannot know how few titles have the words.
    private static final String OF_EACH =
            """
            CROSS JOIN LATERAL (SELECT package.* FROM software_package AS package
                WHERE package.title_id = title.id\
            """;

    private static final String EACH = "OFFSET 0) AS package";
    private static final String AT_PLACES =
            """
            ORDER BY package.version_key, package.id) AS package CROSS JOIN LATERAL (
                SELECT asset.id AS asset_id, asset.organization_id, asset.name AS asset, asset.state, installed.place, installed.first_seen_at,
                       greatest(installed.first_seen_at, coalesce(asset.software_seen_at, asset.last_full_at)) AS last_seen_at
                FROM asset_software AS installed JOIN asset ON asset.number = installed.asset_number
                WHERE installed.package_id = package.id AND asset.merged_into_id IS NULL
                  AND installed.place >= CASE WHEN package.id = ? THEN ? ELSE ? END AND installed.place < ?\
            """;

    private final DataSource dataSource;
    private final SoftwarePlaces places;

    InstallQueries(DataSource dataSource, SoftwarePlaces places) {
        this.dataSource = dataSource;
        this.places = places;
    }

    /// @param versionBelow only older versions; an unknown one is not older, unless all are asked
    ///   for
    /// @param all also machines that are out of use, and versions that nobody knows
    record Wanted(@Nullable String versionBelow, boolean all, Optional<UUID> only) {}

    List<InstallView> ofTitle(long titleId, Wanted wanted, InstallView.Position after, int most) {
        var question =
                new Question()
                        .with(OF_PACKAGES)
                        .with("software_package AS package WHERE package.title_id = ?", titleId);
        older(question, wanted, after);
        return page(question, wanted, after, most);
    }

    /// Of all titles that are found by these words.
    List<InstallView> ofProduct(
            TitleWords words, Wanted wanted, InstallView.Position after, int most) {
        var question = new Question().with(OF_PACKAGES).with("(");
        if (wanted.only().isPresent()) {
            question.with(
                    "SELECT had.title_id FROM organization_title AS had WHERE had.organization_id = ? AND had.gone_at IS NULL",
                    wanted.only().get());
            words.among(question, "had.title_id");
        } else {
            question.with("SELECT title.id FROM software_title AS title WHERE true");
            words.narrow(question, 0);
        }
        question.with("LIMIT ?) AS title (id)", MOST_TITLES).with(OF_EACH);
        older(question, wanted, after);
        return page(question.with(EACH), wanted, after, most);
    }

    private static void older(Question question, Wanted wanted, InstallView.Position after) {
        var below = wanted.versionBelow();
        question.withIf(below != null && !wanted.all(), "AND " + VersionKey.KNOWN)
                .withIf(
                        below != null,
                        "AND package.version_key < ?",
                        below == null ? null : VersionKey.of(below))
                .with(
                        "AND (package.version_key, package.id) >= (?, ?)",
                        after.versionKey(),
                        after.packageId());
    }

    private List<InstallView> page(
            Question question, Wanted wanted, InstallView.Position after, int most) {
        var own = places.of(wanted.only());
        return question.with(
                        AT_PLACES,
                        after.packageId(),
                        Math.max(own.first(), after.place() + 1),
                        own.first(),
                        own.end())
                .withIf(!wanted.all(), "AND " + IN_USE)
                .with("ORDER BY installed.place LIMIT ?", most)
                .with(
                        """
                        ) AS place
                        ORDER BY package.version_key, package.id, place.place LIMIT ?\
                        """,
                        most)
                .rows(dataSource, InstallQueries::view);
    }

    private static InstallView view(ResultSet row) throws SQLException {
        return new InstallView(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getLong(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getTimestamp(9).toInstant(),
                row.getTimestamp(10).toInstant(),
                new InstallView.Position(row.getString(11), row.getLong(12), row.getLong(13)));
    }
}
