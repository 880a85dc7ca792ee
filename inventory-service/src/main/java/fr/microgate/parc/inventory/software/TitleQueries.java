package fr.microgate.parc.inventory.software;

import fr.microgate.parc.inventory.software.TitleView.VersionView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/// One title seen from an organisation, or from all: one that nobody there has had lately does not
/// exist there.
@ApplicationScoped
class TitleQueries {

    /// Where counting on is no use.
    private static final int MANY = 3_000;

    /// Asked of the few that are not (asset_out_of_use), so that none of the many is read. The
    /// number of the machine is in the place, and the place is in the index.
    private static final String IN_USE =
            """
            AND NOT EXISTS (SELECT FROM asset WHERE asset.number = (installed.place & 4294967295)
                AND (asset.merged_into_id IS NOT NULL OR asset.state IN ('RETIRED', 'DISPOSED', 'LOST', 'STOLEN')) OFFSET 0)\
            """;

    private final DataSource dataSource;
    private final SoftwarePlaces places;

    TitleQueries(DataSource dataSource, SoftwarePlaces places) {
        this.dataSource = dataSource;
        this.places = places;
    }

    Optional<TitleView> title(long id, Optional<UUID> only) {
        return new Question()
                        .with(
                                """
                                SELECT title.id, title.publisher, title.name, min(had.first_seen_at),
                                       CASE WHEN bool_and(had.gone_at IS NOT NULL) THEN max(had.gone_at) END, ''
                                FROM software_title AS title JOIN organization_title AS had ON had.title_id = title.id
                                WHERE title.id = ?\
                                """,
                                id)
                        .withIf(only.isPresent(), "AND had.organization_id = ?", only.orElse(null))
                        .with("GROUP BY title.id")
                        .rows(dataSource, TitleSearch::view)
                        .stream()
                        .findFirst();
    }

    /// The newest first, each on as many machines as are worth counting.
    List<VersionView> versions(long titleId, Optional<UUID> only) {
        var own = places.of(only);
        return new Question()
                .with(
                        """
                        SELECT package.version, least(sum(place.machines), ?)::bigint, sum(place.machines) > ?
                        FROM software_package AS package CROSS JOIN LATERAL (
                            SELECT count(*) AS machines FROM (
                                SELECT FROM asset_software AS installed WHERE installed.package_id = package.id\
                        """,
                        MANY,
                        MANY)
                .with(IN_USE)
                .withIf(
                        only.isPresent(),
                        "AND installed.place >= ? AND installed.place < ?",
                        own.first(),
                        own.end())
                .with("LIMIT ?) AS one) AS place", MANY + 1)
                .with(
                        """
                        WHERE package.title_id = ? AND place.machines > 0
                        GROUP BY package.version, package.version_key ORDER BY package.version_key DESC LIMIT 200\
                        """,
                        titleId)
                .rows(
                        dataSource,
                        row ->
                                new VersionView(
                                        row.getString(1), row.getLong(2), row.getBoolean(3)));
    }
}
