package fr.microgate.parc.inventory.identification;

import fr.microgate.parc.inventory.asset.Asset;
import fr.microgate.parc.inventory.document.Entry;
import fr.microgate.parc.inventory.document.Identifiers;
import fr.microgate.parc.inventory.document.InventoryDocument;
import fr.microgate.parc.inventory.document.Section;
import fr.microgate.parc.platform.event.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;

/// Follows monitors from machine to machine by their serial. A serial that two machines say in turn
/// is no serial.
@ApplicationScoped
class MonitorSightings {

    private static final int SHORTEST = 5;
    private static final String SAID = "SELECT * FROM unnest(?::text[])";

    /// Both say it: this machine again, although the one that it went to has not let it go.
    private static final String SHARED =
            "UPDATE monitor_sighting SET shared = true WHERE organization_id = ? AND asset_id <> ? AND previous_asset_id = ? AND contested AND left_at IS NULL AND NOT shared AND serial IN ("
                    + SAID
                    + ")";

    private static final String MOVED =
            """
            INSERT INTO monitor_sighting AS known (id, organization_id, serial, asset_id, name, manufacturer, since, contested, shared)
            SELECT id, ?, serial, ?, name, manufacturer, ?, false, false
            FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[]) AS said (id, serial, name, manufacturer)
            WHERE NOT EXISTS (SELECT FROM monitor_sighting AS here WHERE here.organization_id = ? AND here.serial = said.serial
                AND here.asset_id = ? AND here.left_at IS NULL)
            ON CONFLICT (organization_id, serial) DO UPDATE SET previous_asset_id = known.asset_id, asset_id = excluded.asset_id,
                since = excluded.since, left_at = NULL, contested = known.left_at IS NULL
            WHERE NOT known.shared AND (known.asset_id <> excluded.asset_id OR known.left_at IS NOT NULL)\
            """;
    private static final String LEFT =
            "UPDATE monitor_sighting SET left_at = ? WHERE asset_id = ? AND left_at IS NULL AND serial NOT IN ("
                    + SAID
                    + ")";
    private static final String SETTLED =
            "UPDATE monitor_sighting SET contested = false WHERE previous_asset_id = ? AND contested AND serial NOT IN ("
                    + SAID
                    + ")";

    /// The monitors on it that are assets themselves.
    private static final String HERE =
            """
            SELECT DISTINCT monitor.id FROM monitor_sighting AS sighting
            JOIN asset_identifier AS identifier ON identifier.organization_id = sighting.organization_id
              AND identifier.kind = 'SERIAL' AND identifier.value = sighting.serial
            JOIN asset AS monitor ON monitor.id = identifier.asset_id
            WHERE sighting.organization_id = ? AND sighting.serial = ANY (?) AND sighting.asset_id = ?
              AND sighting.left_at IS NULL AND NOT sighting.shared
              AND monitor.kind = 'MONITOR' AND monitor.merged_into_id IS NULL\
            """;

    private final DataSource dataSource;
    private final DiscoveredRelations relations;

    MonitorSightings(DataSource dataSource, DiscoveredRelations relations) {
        this.dataSource = dataSource;
        this.relations = relations;
    }

    void seen(Asset asset, InventoryDocument document, Instant at) {
        if (!document.sections().contains(Section.MONITORS)) return;
        // In one order for all machines: the rows of two that swap their screens are locked alike.
        var said = new TreeMap<String, Entry>();
        for (var monitor : document.entries(Section.MONITORS)) {
            var serial = Identifiers.serial(monitor.text("serial"), null);
            if (serial != null && serial.length() >= SHORTEST)
                said.put(Identifiers.serialKey(serial, null), monitor);
        }
        write(asset, said, at);
    }

    private void write(Asset asset, Map<String, Entry> said, Instant at) {
        var serials = said.keySet().toArray();
        var time = Timestamp.from(at);
        if (!said.isEmpty()) {
            run(SHARED, asset.organizationId(), asset.id(), asset.id(), serials);
            run(
                    MOVED,
                    asset.organizationId(),
                    asset.id(),
                    time,
                    said.keySet().stream().map(_ -> Ids.next()).toArray(UUID[]::new),
                    serials,
                    said.values().stream().map(one -> one.text("name")).toArray(),
                    said.values().stream().map(one -> one.text("manufacturer")).toArray(),
                    asset.organizationId(),
                    asset.id());
        }
        run(LEFT, time, asset.id(), serials);
        run(SETTLED, asset.id(), serials);
        relations.connectedTo(here(asset, serials), asset.id());
    }

    private List<UUID> here(Asset asset, Object[] serials) {
        if (serials.length == 0) return List.of();
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(HERE)) {
            select.setObject(1, asset.organizationId());
            select.setArray(2, connection.createArrayOf("text", serials));
            select.setObject(3, asset.id());
            try (var rows = select.executeQuery()) {
                var here = new ArrayList<UUID>();
                while (rows.next()) here.add(rows.getObject(1, UUID.class));
                return here;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read which monitors are assets", e);
        }
    }

    private void run(String sql, Object... values) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                switch (values[i]) {
                    case Timestamp time -> statement.setTimestamp(i + 1, time);
                    case UUID[] ids ->
                            statement.setArray(i + 1, connection.createArrayOf("uuid", ids));
                    case Object[] texts ->
                            statement.setArray(i + 1, connection.createArrayOf("text", texts));
                    default -> statement.setObject(i + 1, values[i]);
                }
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot write where monitors are", e);
        }
    }
}
