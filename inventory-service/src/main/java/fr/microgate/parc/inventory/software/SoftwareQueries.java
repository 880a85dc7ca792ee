package fr.microgate.parc.inventory.software;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/// Software of one machine, by name.
@ApplicationScoped
class SoftwareQueries {

    private static final String PAGE =
            """
            SELECT package.id, package.title_id, package.name, package.version, title.publisher, package.arch, package.source,
                   %s
            FROM asset JOIN %s AS installed ON installed.asset_number = asset.number
            JOIN software_package AS package ON package.id = installed.package_id
            JOIN software_title AS title ON title.id = package.title_id
            WHERE asset.id = ? AND (lower(package.name) COLLATE "C", package.id) > (?, ?)
            ORDER BY lower(package.name) COLLATE "C", package.id LIMIT ?\
            """;
    private static final String PRESENT =
            PAGE.formatted(
                    """
                    installed.installed_on, installed.first_seen_at,
                    greatest(installed.first_seen_at, coalesce(asset.software_seen_at, asset.last_full_at)), NULL::timestamptz\
                    """,
                    "asset_software");
    private static final String REMOVED =
            PAGE.formatted(
                    "NULL::date, installed.first_seen_at, installed.last_seen_at, installed.removed_at",
                    "asset_software_past");

    private final DataSource dataSource;

    SoftwareQueries(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// @param removed what was there and is no more, instead of what is there
    /// @param after key of the last one of the page before; empty for the first page
    List<SoftwareView> ofAsset(UUID assetId, boolean removed, String after, int most) {
        var position = Position.of(after);
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(removed ? REMOVED : PRESENT)) {
            select.setObject(1, assetId);
            select.setString(2, position.text());
            select.setLong(3, position.number());
            select.setInt(4, most);
            try (var rows = select.executeQuery()) {
                var page = new ArrayList<SoftwareView>();
                while (rows.next()) page.add(view(rows));
                return page;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the software of " + assetId, e);
        }
    }

    private static SoftwareView view(ResultSet row) throws SQLException {
        Date installedOn = row.getDate(8);
        var removedAt = row.getTimestamp(11);
        return new SoftwareView(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                installedOn == null ? null : installedOn.toLocalDate(),
                row.getTimestamp(9).toInstant(),
                row.getTimestamp(10).toInstant(),
                removedAt == null ? null : removedAt.toInstant());
    }
}
