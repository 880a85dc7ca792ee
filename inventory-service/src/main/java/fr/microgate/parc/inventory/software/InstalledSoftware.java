package fr.microgate.parc.inventory.software;

import fr.microgate.parc.inventory.document.InventoryDocument.Software;
import fr.microgate.parc.inventory.document.Section;
import fr.microgate.parc.inventory.history.EntryChange;
import fr.microgate.parc.inventory.history.EntryChange.FieldChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The software of a machine: thousands of rows, so read and written in one statement, never one by
/// one.
@ApplicationScoped
public class InstalledSoftware {

    private static final String KNOWN =
            "SELECT package_id FROM asset_software WHERE asset_number = ?";
    private static final String NAMED =
            "SELECT id, title_id, name, version, arch FROM software_package WHERE id = ANY (?)";
    private static final String INSERT =
            """
            INSERT INTO asset_software (asset_number, package_id, installed_on, first_seen_at)
            SELECT ?, id, day, ? FROM unnest(?::bigint[], ?::date[]) AS said (id, day) ON CONFLICT DO NOTHING\
            """;
    private static final String DELETE =
            "DELETE FROM asset_software WHERE asset_number = ? AND package_id = ANY (?)";

    private final DataSource dataSource;
    private final SoftwareCatalog catalog;

    InstalledSoftware(DataSource dataSource, SoftwareCatalog catalog) {
        this.dataSource = dataSource;
        this.catalog = catalog;
    }

    /// @param count how many packages the machine has now
    public record Outcome(int count, List<EntryChange> changes) {}

    private record Named(long titleId, String name, String version, String arch) {

        String label() {
            return version.isEmpty() ? name : name + " " + version;
        }

        String product() {
            return titleId + "\t" + arch;
        }
    }

    /// @return packages that came, went, or changed their version
    public Outcome replace(long assetNumber, List<Software> now, Instant at) {
        var packages = catalog.packages(now);
        var wanted = new LinkedHashMap<Long, Software>();
        var titles = new HashMap<Long, Long>();
        packages.forEach((one, software) -> {
            wanted.put(one.id(), software);
            titles.put(one.id(), one.titleId());
        });
        try (var connection = dataSource.getConnection()) {
            var known = known(connection, assetNumber);
            var gone = new HashSet<>(known);
            gone.removeAll(wanted.keySet());
            var fresh = new LinkedHashMap<>(wanted);
            fresh.keySet().removeAll(known);
            if (!fresh.isEmpty()) insert(connection, assetNumber, fresh, at);
            if (known.isEmpty()) return new Outcome(wanted.size(), List.of());
            var before = gone.isEmpty() ? List.<Named>of() : remove(connection, assetNumber, gone);
            var after = new ArrayList<Named>();
            fresh.forEach(
                    (id, software) -> after.add(named(titles.getOrDefault(id, 0L), software)));
            return new Outcome(wanted.size(), changes(before, after));
        } catch (SQLException e) {
            throw new IllegalStateException("cannot write the software of " + assetNumber, e);
        }
    }

    /// A title that went and came in another version was updated; counted one by one.
    private static List<EntryChange> changes(List<Named> gone, List<Named> fresh) {
        var left = new LinkedHashMap<String, ArrayDeque<Named>>();
        for (var one : gone) left.computeIfAbsent(one.product(), _ -> new ArrayDeque<>()).add(one);
        var changes = new ArrayList<EntryChange>();
        for (var one : fresh) {
            var before = left.getOrDefault(one.product(), new ArrayDeque<>()).poll();
            changes.add(
                    before == null
                            ? EntryChange.added(Section.SOFTWARE, one.label())
                            : EntryChange.changed(
                                    Section.SOFTWARE,
                                    one.name(),
                                    List.of(
                                            new FieldChange(
                                                    "version", before.version(), one.version()))));
        }
        left.values()
                .forEach(all ->
                        all.forEach(one ->
                                changes.add(EntryChange.removed(Section.SOFTWARE, one.label()))));
        return changes;
    }

    private static Set<Long> known(Connection connection, long assetNumber) throws SQLException {
        try (var select = connection.prepareStatement(KNOWN)) {
            select.setLong(1, assetNumber);
            try (var rows = select.executeQuery()) {
                var known = new HashSet<Long>();
                while (rows.next()) known.add(rows.getLong(1));
                return known;
            }
        }
    }

    private static List<Named> remove(Connection connection, long assetNumber, Set<Long> gone)
            throws SQLException {
        var ids = connection.createArrayOf("bigint", gone.toArray());
        try (var delete = connection.prepareStatement(DELETE);
                var select = connection.prepareStatement(NAMED)) {
            delete.setLong(1, assetNumber);
            delete.setArray(2, ids);
            delete.executeUpdate();
            select.setArray(1, ids);
            try (var rows = select.executeQuery()) {
                var named = new ArrayList<Named>();
                while (rows.next())
                    named.add(
                            new Named(
                                    rows.getLong(2),
                                    rows.getString(3),
                                    rows.getString(4),
                                    rows.getString(5)));
                return named;
            }
        }
    }

    private static void insert(
            Connection connection, long assetNumber, Map<Long, Software> fresh, Instant at)
            throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            insert.setLong(1, assetNumber);
            insert.setTimestamp(2, Timestamp.from(at));
            insert.setArray(3, connection.createArrayOf("bigint", fresh.keySet().toArray()));
            insert.setArray(4, connection.createArrayOf("date", days(fresh.values())));
            insert.executeUpdate();
        }
    }

    private static @Nullable Object[] days(Collection<Software> all) {
        return all.stream()
                .map(software ->
                        software.installedOn() == null
                                ? null
                                : Date.valueOf(software.installedOn()))
                .toArray();
    }

    private static Named named(long titleId, Software software) {
        return new Named(
                titleId,
                software.name(),
                software.version() == null ? "" : software.version(),
                software.arch() == null ? "" : software.arch());
    }
}
