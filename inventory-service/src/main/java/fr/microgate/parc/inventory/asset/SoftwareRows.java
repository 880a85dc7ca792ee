package fr.microgate.parc.inventory.asset;

import fr.microgate.parc.inventory.asset.AssetEvent.SectionChange;
import fr.microgate.parc.inventory.document.InventoryDocument.Software;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Software of the machines: thousands of rows each, so read and written in one statement, never
/// one by one.
@ApplicationScoped
class SoftwareRows {

    private static final String INSERT =
            """
            INSERT INTO asset_software (asset_id, name, version, publisher, arch, source, installed_on)
            SELECT ?, * FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::date[])
            ON CONFLICT DO NOTHING\
            """;
    private static final String DELETE =
            """
            DELETE FROM asset_software USING unnest(?::text[], ?::text[], ?::text[], ?::text[]) AS gone (name, version, publisher, arch)
            WHERE asset_id = ? AND asset_software.name = gone.name AND asset_software.version = gone.version
            AND asset_software.publisher = gone.publisher AND asset_software.arch = gone.arch\
            """;

    private final DataSource dataSource;

    SoftwareRows(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// One installed package; absent values are empty so that they take part in the key.
    record Key(String name, String version, String publisher, String arch) {

        static Key of(Software software) {
            return new Key(
                    software.name(),
                    orEmpty(software.version()),
                    orEmpty(software.publisher()),
                    orEmpty(software.arch()));
        }

        /// The same package in any version.
        Key product() {
            return new Key(name, "", publisher, arch);
        }
    }

    /// @return packages that came, went, or changed their version
    SectionChange replace(UUID assetId, List<Software> now) {
        try (var connection = dataSource.getConnection()) {
            var known = read(connection, assetId);
            var wanted = new LinkedHashMap<Key, Software>();
            now.forEach(software -> wanted.putIfAbsent(Key.of(software), software));
            var gone = new HashSet<>(known);
            gone.removeAll(wanted.keySet());
            var fresh = new LinkedHashMap<>(wanted);
            fresh.keySet().removeAll(known);
            if (!gone.isEmpty()) delete(connection, assetId, gone);
            if (!fresh.isEmpty()) insert(connection, assetId, fresh.values());
            var changed = upgrades(gone, fresh.keySet());
            return new SectionChange(
                    "SOFTWARE", fresh.size() - changed, gone.size() - changed, changed);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot write the software of " + assetId, e);
        }
    }

    List<Key> page(UUID assetId, String after, int most) {
        try (var connection = dataSource.getConnection();
                var select =
                        connection.prepareStatement(
                                """
                                SELECT name, version, publisher, arch FROM asset_software
                                WHERE asset_id = ? AND concat_ws(E'\\t', name, version, publisher, arch) COLLATE "C" > ?
                                ORDER BY concat_ws(E'\\t', name, version, publisher, arch) COLLATE "C" LIMIT ?\
                                """)) {
            select.setObject(1, assetId);
            select.setString(2, after);
            select.setInt(3, most);
            try (var rows = select.executeQuery()) {
                var page = new java.util.ArrayList<Key>();
                while (rows.next())
                    page.add(
                            new Key(
                                    rows.getString(1),
                                    rows.getString(2),
                                    rows.getString(3),
                                    rows.getString(4)));
                return page;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the software of " + assetId, e);
        }
    }

    private static Set<Key> read(Connection connection, UUID assetId) throws SQLException {
        try (var select =
                connection.prepareStatement(
                        "SELECT name, version, publisher, arch FROM asset_software WHERE asset_id = ?")) {
            select.setObject(1, assetId);
            try (var rows = select.executeQuery()) {
                var known = new HashSet<Key>();
                while (rows.next())
                    known.add(
                            new Key(
                                    rows.getString(1),
                                    rows.getString(2),
                                    rows.getString(3),
                                    rows.getString(4)));
                return known;
            }
        }
    }

    private static void delete(Connection connection, UUID assetId, Set<Key> gone)
            throws SQLException {
        try (var delete = connection.prepareStatement(DELETE)) {
            delete.setArray(1, texts(connection, gone, Key::name));
            delete.setArray(2, texts(connection, gone, Key::version));
            delete.setArray(3, texts(connection, gone, Key::publisher));
            delete.setArray(4, texts(connection, gone, Key::arch));
            delete.setObject(5, assetId);
            delete.executeUpdate();
        }
    }

    private static void insert(Connection connection, UUID assetId, Collection<Software> fresh)
            throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, assetId);
            insert.setArray(2, texts(connection, fresh, Software::name));
            insert.setArray(3, texts(connection, fresh, software -> orEmpty(software.version())));
            insert.setArray(4, texts(connection, fresh, software -> orEmpty(software.publisher())));
            insert.setArray(5, texts(connection, fresh, software -> orEmpty(software.arch())));
            insert.setArray(6, texts(connection, fresh, Software::source));
            insert.setArray(
                    7,
                    connection.createArrayOf(
                            "date",
                            fresh.stream()
                                    .map(software ->
                                            software.installedOn() == null
                                                    ? null
                                                    : Date.valueOf(software.installedOn()))
                                    .toArray()));
            insert.executeUpdate();
        }
    }

    /// A package that went and came in another version was changed; counted product by product.
    private static int upgrades(Set<Key> gone, Set<Key> fresh) {
        Map<Key, Integer> left = new HashMap<>();
        gone.forEach(key -> left.merge(key.product(), 1, Integer::sum));
        var changed = 0;
        for (var key : fresh) {
            var before = left.getOrDefault(key.product(), 0);
            if (before == 0) continue;
            left.put(key.product(), before - 1);
            changed++;
        }
        return changed;
    }

    private static <T> Array texts(
            Connection connection, Collection<T> all, Function<T, @Nullable String> field)
            throws SQLException {
        return connection.createArrayOf("text", all.stream().map(field).toArray());
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
