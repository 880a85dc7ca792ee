package fr.microgate.parc.inventory.software;

import fr.microgate.parc.inventory.document.InventoryDocument.Software;
import fr.microgate.parc.inventory.history.EntryChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The software of a machine: thousands of rows, so read and written in one statement, never one by
/// one.
@ApplicationScoped
public class InstalledSoftware {

    private static final String KNOWN =
            "SELECT array_agg(package_id ORDER BY package_id) FROM asset_software WHERE asset_number = ?";
    private static final String NAMED =
            "SELECT id, title_id, name, version, arch FROM software_package WHERE id = ANY (?)";
    private static final String INSERT =
            """
            INSERT INTO asset_software (asset_number, place, package_id, installed_on, first_seen_at)
            SELECT ?, (SELECT software_place(?, ?)), id, date '1970-01-01' + day, ? FROM unnest(?::bigint[], ?::integer[]) AS said (id, day)\
            """;
    private static final String BACK =
            """
            WITH back AS (DELETE FROM asset_software_past WHERE asset_number = ? AND package_id = ANY (?)
                          RETURNING asset_number, package_id, first_seen_at)
            UPDATE asset_software AS installed SET first_seen_at = back.first_seen_at FROM back
            WHERE installed.asset_number = back.asset_number AND installed.package_id = back.package_id\
            """;
    private static final String DELETE =
            """
            WITH gone AS (DELETE FROM asset_software WHERE asset_number = ? AND package_id = ANY (?)
                          RETURNING asset_number, package_id, first_seen_at)
            INSERT INTO asset_software_past (asset_number, package_id, first_seen_at, last_seen_at, removed_at)
            SELECT asset_number, package_id, first_seen_at, greatest(first_seen_at, ?), ? FROM gone
            ON CONFLICT (asset_number, package_id)
                DO UPDATE SET last_seen_at = excluded.last_seen_at, removed_at = excluded.removed_at\
            """;

    private final DataSource dataSource;
    private final SoftwareCatalog catalog;

    InstalledSoftware(DataSource dataSource, SoftwareCatalog catalog) {
        this.dataSource = dataSource;
        this.catalog = catalog;
    }

    /// @param count how many packages the machine has now
    public record Outcome(int count, List<EntryChange> changes) {}

    /// @param lastSeenAt when the machine last spoke of its software before
    public record Place(long assetNumber, UUID organizationId, @Nullable Instant lastSeenAt) {}

    /// @param place of a machine that is held: nobody else writes its software meanwhile
    /// @return packages that came, went, or changed their version
    public Outcome replace(Place place, List<Software> now, Instant at) {
        var assetNumber = place.assetNumber();
        var packages = catalog.packages(now);
        try (var connection = dataSource.getConnection()) {
            var known = known(connection, assetNumber);
            var gone = new ArrayList<Long>();
            var fresh = new ArrayList<SoftwareCatalog.Said>();
            compare(known, packages, gone, fresh);
            if (!fresh.isEmpty()) {
                insert(connection, place, fresh, at);
                var has = fresh.stream().map(one -> one.what().titleId()).distinct();
                var titles = has.toArray(Long[]::new);
                OrganizationTitles.add(connection, place.organizationId(), titles, at);
            }
            if (known.length == 0) return new Outcome(packages.size(), List.of());
            if (!fresh.isEmpty()) back(connection, assetNumber, ids(fresh));
            var before =
                    gone.isEmpty()
                            ? List.<PackageChanges.Named>of()
                            : remove(connection, place, gone, at);
            var after = fresh.stream().map(PackageChanges::named).toList();
            return new Outcome(packages.size(), PackageChanges.between(before, after));
        } catch (SQLException e) {
            throw new IllegalStateException("cannot write the software of " + assetNumber, e);
        }
    }

    /// @param known in order, as `packages` are
    private static void compare(
            Long[] known,
            List<SoftwareCatalog.Said> packages,
            List<Long> gone,
            List<SoftwareCatalog.Said> fresh) {
        var next = 0;
        for (var one : packages) {
            while (next < known.length && known[next] < one.id()) gone.add(known[next++]);
            if (next < known.length && known[next] == one.id()) next++;
            else fresh.add(one);
        }
        gone.addAll(Arrays.asList(known).subList(next, known.length));
    }

    private static Long[] known(Connection connection, long assetNumber) throws SQLException {
        try (var select = connection.prepareStatement(KNOWN)) {
            select.setLong(1, assetNumber);
            try (var rows = select.executeQuery()) {
                rows.next();
                var known = rows.getArray(1);
                return known == null ? new Long[0] : (Long[]) known.getArray();
            }
        }
    }

    /// The driver sends arrays of this type as they are, others as text.
    private static Long[] ids(List<SoftwareCatalog.Said> packages) {
        return packages.stream().map(SoftwareCatalog.Said::id).toArray(Long[]::new);
    }

    /// What was there before keeps the day when it was first seen.
    private static void back(Connection connection, long assetNumber, Long[] fresh)
            throws SQLException {
        try (var update = connection.prepareStatement(BACK)) {
            update.setLong(1, assetNumber);
            update.setArray(2, connection.createArrayOf("bigint", fresh));
            update.executeUpdate();
        }
    }

    private static List<PackageChanges.Named> remove(
            Connection connection, Place place, List<Long> gone, Instant at) throws SQLException {
        var lastSeenAt = place.lastSeenAt();
        var ids = connection.createArrayOf("bigint", gone.toArray(Long[]::new));
        try (var delete = connection.prepareStatement(DELETE);
                var select = connection.prepareStatement(NAMED)) {
            delete.setLong(1, place.assetNumber());
            delete.setArray(2, ids);
            delete.setTimestamp(3, lastSeenAt == null ? null : Timestamp.from(lastSeenAt));
            delete.setTimestamp(4, Timestamp.from(at));
            delete.executeUpdate();
            select.setArray(1, ids);
            try (var rows = select.executeQuery()) {
                var named = new ArrayList<PackageChanges.Named>();
                while (rows.next())
                    named.add(
                            new PackageChanges.Named(
                                    rows.getLong(2),
                                    rows.getString(3),
                                    rows.getString(4),
                                    rows.getString(5)));
                return named;
            }
        }
    }

    private static void insert(
            Connection connection, Place place, List<SoftwareCatalog.Said> fresh, Instant at)
            throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            insert.setLong(1, place.assetNumber());
            insert.setObject(2, place.organizationId());
            insert.setLong(3, place.assetNumber());
            insert.setTimestamp(4, Timestamp.from(at));
            insert.setArray(5, connection.createArrayOf("bigint", ids(fresh)));
            insert.setArray(6, connection.createArrayOf("integer", days(fresh)));
            insert.executeUpdate();
        }
    }

    /// As days since 1970.
    private static @Nullable Integer[] days(List<SoftwareCatalog.Said> all) {
        return all.stream()
                .map(one -> one.software().installedOn())
                .map(day -> day == null ? null : Math.toIntExact(day.toEpochDay()))
                .toArray(Integer[]::new);
    }
}
