package fr.microgate.parc.inventory.asset;

import fr.microgate.parc.inventory.asset.AssetView.AssignedTo;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// What is said of a machine beside it: who has it and until when somebody else repairs it.
record Circumstances(@Nullable AssignedTo assignedTo, @Nullable LocalDate warrantyEndsOn) {

    static final Circumstances UNKNOWN = new Circumstances(null, null);

    /// Reads those of a page of machines at once.
    @ApplicationScoped
    static class Reader {

        private static final String READ =
                """
                SELECT asked.id, given.person_ref, given.site_id, given.assigned_at, given.expected_return_at, due.warranty_ends_on
                FROM unnest(?::uuid[]) AS asked (id)
                LEFT JOIN asset_assignment AS given ON given.asset_id = asked.id AND given.returned_at IS NULL
                LEFT JOIN asset_due AS due ON due.asset_id = asked.id\
                """;

        private final DataSource dataSource;

        Reader(DataSource dataSource) {
            this.dataSource = dataSource;
        }

        Map<UUID, Circumstances> of(Collection<UUID> assetIds) {
            try (var connection = dataSource.getConnection();
                    var select = connection.prepareStatement(READ)) {
                select.setArray(1, connection.createArrayOf("uuid", assetIds.toArray()));
                try (var rows = select.executeQuery()) {
                    var all = new HashMap<UUID, Circumstances>();
                    while (rows.next())
                        all.put(
                                rows.getObject(1, UUID.class),
                                new Circumstances(
                                        assignedTo(rows), rows.getObject(6, LocalDate.class)));
                    return all;
                }
            } catch (SQLException e) {
                throw new IllegalStateException("cannot read who has " + assetIds, e);
            }
        }

        private static @Nullable AssignedTo assignedTo(ResultSet row) throws SQLException {
            var since = instant(row, 4);
            return since == null
                    ? null
                    : new AssignedTo(
                            row.getObject(2, UUID.class),
                            row.getObject(3, UUID.class),
                            since,
                            instant(row, 5));
        }

        private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
            var at = row.getObject(column, OffsetDateTime.class);
            return at == null ? null : at.toInstant();
        }
    }
}
