package fr.microgate.parc.inventory.identification;

import fr.microgate.parc.inventory.document.Entry;
import fr.microgate.parc.platform.http.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/// Virtual machines as hosts list them.
@ApplicationScoped
class HostedVms {

    private static final String WRITE =
            """
            WITH said AS (SELECT * FROM unnest(?::text[], ?::text[], ?::bigint[], ?::bigint[]) AS vm (uuid, name, vcpus, memory_mb)),
                 gone AS (DELETE FROM hosted_vm WHERE host_asset_id = ? AND uuid NOT IN (SELECT uuid FROM said))
            INSERT INTO hosted_vm (host_asset_id, organization_id, seen_at, uuid, name, vcpus, memory_mb)
            SELECT ?, ?, ?, uuid, name, vcpus, memory_mb FROM said
            ON CONFLICT (host_asset_id, uuid) DO UPDATE SET name = excluded.name, vcpus = excluded.vcpus,
                memory_mb = excluded.memory_mb, seen_at = excluded.seen_at\
            """;

    /// The three byte orders of a UUID that is one already.
    private static final String ASSET =
            """
            LEFT JOIN LATERAL (
                SELECT min(asset.id::text)::uuid AS id, min(asset.source) AS source
                FROM asset_identifier AS identifier JOIN asset ON asset.id = identifier.asset_id
                WHERE identifier.organization_id = vm.organization_id AND identifier.kind = 'UUID'
                  AND asset.merged_into_id IS NULL AND asset.id <> vm.host_asset_id
                  AND identifier.value IN (vm.uuid,
                    regexp_replace(vm.uuid, '^(..)(..)(..)(..)', '\\4\\3\\2\\1'),
                    regexp_replace(vm.uuid, '^(..)(..)(..)(..)-(..)(..)-(..)(..)', '\\4\\3\\2\\1-\\6\\5-\\8\\7'))
                HAVING count(DISTINCT asset.id) = 1) AS known ON true\
            """;

    private static final String LIST =
            """
            SELECT vm.uuid, vm.name, vm.vcpus, vm.memory_mb, vm.seen_at, known.id, known.source FROM hosted_vm AS vm
            %s
            WHERE vm.host_asset_id = ? AND vm.uuid > ? ORDER BY vm.uuid LIMIT ?\
            """
                    .formatted(ASSET);
    private static final String HOST =
            """
            SELECT vm.host_asset_id FROM hosted_vm AS vm JOIN asset ON asset.id = vm.host_asset_id
            WHERE vm.organization_id = ? AND vm.uuid = ANY (?) AND asset.merged_into_id IS NULL
            ORDER BY vm.seen_at DESC LIMIT 1\
            """;

    private final DataSource dataSource;

    HostedVms(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void write(UUID hostId, UUID organizationId, List<Entry> said, Instant at) {
        query(
                WRITE,
                statement -> {
                    var connection = statement.getConnection();
                    statement.setArray(1, connection.createArrayOf("text", texts(said, "uuid")));
                    statement.setArray(2, connection.createArrayOf("text", texts(said, "name")));
                    statement.setArray(
                            3, connection.createArrayOf("bigint", numbers(said, "vcpus")));
                    statement.setArray(
                            4, connection.createArrayOf("bigint", numbers(said, "memoryMb")));
                    statement.setObject(5, hostId);
                    statement.setObject(6, hostId);
                    statement.setObject(7, organizationId);
                    statement.setTimestamp(8, Timestamp.from(at));
                    return statement.executeUpdate();
                });
    }

    List<HostedVm> page(UUID hostId, PageRequest page) {
        return list(hostId, page.after().orElse(""), page.limit() + 1);
    }

    List<HostedVm> all(UUID hostId) {
        return list(hostId, "", Integer.MAX_VALUE);
    }

    /// The host that last listed a machine with this UUID.
    Optional<UUID> hostOf(UUID organizationId, Set<String> uuids) {
        return query(
                HOST,
                statement -> {
                    statement.setObject(1, organizationId);
                    statement.setArray(
                            2, statement.getConnection().createArrayOf("text", uuids.toArray()));
                    try (var rows = statement.executeQuery()) {
                        return rows.next()
                                ? Optional.of(rows.getObject(1, UUID.class))
                                : Optional.empty();
                    }
                });
    }

    private List<HostedVm> list(UUID hostId, String after, int limit) {
        return query(
                LIST,
                statement -> {
                    statement.setObject(1, hostId);
                    statement.setString(2, after);
                    statement.setInt(3, limit);
                    var found = new ArrayList<HostedVm>();
                    try (var rows = statement.executeQuery()) {
                        while (rows.next()) found.add(vm(rows));
                    }
                    return found;
                });
    }

    private static HostedVm vm(ResultSet row) throws SQLException {
        var source = row.getString(7);
        return new HostedVm(
                row.getString(1),
                row.getString(2),
                row.getObject(3, Long.class),
                row.getObject(4, Long.class),
                row.getTimestamp(5).toInstant(),
                row.getObject(6, UUID.class),
                source != null && !source.equals("HOST"));
    }

    private static Object[] texts(List<Entry> entries, String field) {
        return entries.stream().map(entry -> entry.text(field)).toArray();
    }

    private static Object[] numbers(List<Entry> entries, String field) {
        return entries.stream().map(entry -> entry.number(field)).toArray();
    }

    private <T> T query(String sql, Use<T> use) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return use.of(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read or write virtual machines", e);
        }
    }

    private interface Use<T> {
        T of(PreparedStatement statement) throws SQLException;
    }
}
