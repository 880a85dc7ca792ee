package fr.microgate.parc.inventory.software;

import fr.microgate.parc.inventory.software.TitleView.InstallView;
import fr.microgate.parc.inventory.software.TitleView.VersionView;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The catalogue seen from an organisation, or from all: a title that nobody there has does not
/// exist there.
@ApplicationScoped
class TitleQueries {

    private static final String INSTALLED =
            """
            EXISTS (SELECT FROM software_package AS package
                    JOIN asset_software AS installed ON installed.package_id = package.id
                    JOIN asset ON asset.number = installed.asset_number
                    WHERE package.title_id = title.id AND asset.merged_into_id IS NULL
                      AND (?::uuid IS NULL OR asset.organization_id = ?))\
            """;
    private static final String TITLES =
            """
            SELECT title.id, title.publisher, title.name FROM software_title AS title
            WHERE lower(title.name) LIKE ? AND (lower(title.name) COLLATE "C", title.id) > (?, ?) AND %s
            ORDER BY lower(title.name) COLLATE "C", title.id LIMIT ?\
            """
                    .formatted(INSTALLED);
    private static final String TITLE =
            "SELECT title.id, title.publisher, title.name FROM software_title AS title WHERE title.id = ? AND "
                    + INSTALLED;
    private static final String VERSIONS =
            """
            SELECT package.version, count(DISTINCT asset.number) FROM software_package AS package
            JOIN asset_software AS installed ON installed.package_id = package.id
            JOIN asset ON asset.number = installed.asset_number
            WHERE package.title_id = ? AND asset.merged_into_id IS NULL AND (?::uuid IS NULL OR asset.organization_id = ?)
            GROUP BY package.version, package.version_key ORDER BY package.version_key DESC LIMIT 200\
            """;
    private static final String INSTALLS =
            """
            SELECT DISTINCT asset.id, asset.organization_id, asset.name, package.version FROM software_package AS package
            JOIN asset_software AS installed ON installed.package_id = package.id
            JOIN asset ON asset.number = installed.asset_number
            WHERE package.title_id = ? AND (?::text IS NULL OR package.version_key < ?) AND asset.merged_into_id IS NULL
              AND (?::uuid IS NULL OR asset.organization_id = ?) AND (asset.id, package.version) > (?, ?)
            ORDER BY asset.id, package.version LIMIT ?\
            """;

    private final DataSource dataSource;

    TitleQueries(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    private interface Binding {
        void to(PreparedStatement statement) throws SQLException;
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /// @param name beginning of the title's name
    List<TitleView> titles(
            String name, Optional<UUID> only, String afterName, long afterId, int most) {
        return rows(
                TITLES,
                select -> {
                    select.setString(
                            1,
                            name.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%");
                    select.setString(2, afterName);
                    select.setLong(3, afterId);
                    select.setObject(4, only.orElse(null));
                    select.setObject(5, only.orElse(null));
                    select.setInt(6, most);
                },
                TitleQueries::title);
    }

    Optional<TitleView> title(long id, Optional<UUID> only) {
        return rows(
                        TITLE,
                        select -> {
                            select.setLong(1, id);
                            select.setObject(2, only.orElse(null));
                            select.setObject(3, only.orElse(null));
                        },
                        TitleQueries::title)
                .stream()
                .findFirst();
    }

    List<VersionView> versions(long titleId, Optional<UUID> only) {
        return rows(
                VERSIONS,
                select -> {
                    select.setLong(1, titleId);
                    select.setObject(2, only.orElse(null));
                    select.setObject(3, only.orElse(null));
                },
                row -> new VersionView(row.getString(1), row.getLong(2)));
    }

    /// @param below only versions before this one
    List<InstallView> installs(
            long titleId,
            @Nullable String below,
            Optional<UUID> only,
            InstallView after,
            int most) {
        var key = below == null ? null : VersionKey.of(below);
        return rows(
                INSTALLS,
                select -> {
                    select.setLong(1, titleId);
                    select.setString(2, key);
                    select.setString(3, key);
                    select.setObject(4, only.orElse(null));
                    select.setObject(5, only.orElse(null));
                    select.setObject(6, after.assetId());
                    select.setString(7, after.version());
                    select.setInt(8, most);
                },
                row ->
                        new InstallView(
                                row.getObject(1, UUID.class),
                                row.getObject(2, UUID.class),
                                row.getString(3),
                                row.getString(4)));
    }

    private static TitleView title(ResultSet row) throws SQLException {
        return new TitleView(row.getLong(1), row.getString(2), row.getString(3));
    }

    private <T> List<T> rows(String sql, Binding binding, Reading<T> reading) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(sql)) {
            binding.to(select);
            try (var rows = select.executeQuery()) {
                var all = new ArrayList<T>();
                while (rows.next()) all.add(reading.of(rows));
                return all;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the catalogue of software", e);
        }
    }
}
