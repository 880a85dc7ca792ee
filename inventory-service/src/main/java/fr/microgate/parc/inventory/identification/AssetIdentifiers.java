package fr.microgate.parc.inventory.identification;

import fr.microgate.parc.inventory.document.Identifiers;
import fr.microgate.parc.inventory.document.InventoryDocument;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/// What machines are recognised by, inside an organisation.
@ApplicationScoped
public class AssetIdentifiers {

    private static final String FIND =
            """
            SELECT asset.id, identifier.kind, identifier.value, lower(coalesce(asset.discovered ->> 'name', asset.name)) AS name,
                   lower(asset.discovered ->> 'manufacturer') AS manufacturer,
                   asset.state NOT IN ('RETIRED', 'DISPOSED') AS active
            FROM asset_identifier AS identifier JOIN asset ON asset.id = identifier.asset_id
            WHERE identifier.organization_id = ? AND asset.merged_into_id IS NULL
              AND (identifier.kind, identifier.value) IN (SELECT * FROM unnest(?::text[], ?::text[]))
            ORDER BY asset.id\
            """;
    private static final String WRITE =
            """
            WITH said (kind, value) AS (SELECT * FROM unnest(?::text[], ?::text[])),
                 gone AS (DELETE FROM asset_identifier WHERE asset_id = ? AND (kind, value) NOT IN (SELECT * FROM said)
                          AND kind IN (SELECT kind FROM said))
            INSERT INTO asset_identifier (asset_id, organization_id, kind, value)
            SELECT ?, ?, kind, value FROM said ON CONFLICT DO NOTHING\
            """;

    private final DataSource dataSource;

    AssetIdentifiers(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    enum Kind {
        SERIAL,
        UUID,
        MAC
    }

    record Identifier(Kind kind, String value) {}

    /// An asset that has one of the values asked for.
    ///
    /// @param name as agents say it, like the manufacturer: what people type is for people
    record Found(
            UUID assetId,
            Identifier identifier,
            String name,
            String manufacturer,
            boolean active) {}

    static List<Identifier> of(InventoryDocument document) {
        var all = new ArrayList<Identifier>();
        var machine = document.machine();
        if (machine.serial() != null)
            all.add(new Identifier(Kind.SERIAL, machine.serial().toLowerCase(Locale.ROOT)));
        if (machine.uuid() != null) all.add(new Identifier(Kind.UUID, machine.uuid()));
        document.stableMacs().forEach(mac -> all.add(new Identifier(Kind.MAC, mac)));
        return all;
    }

    /// The UUID in any of its byte orders.
    List<Found> find(UUID organizationId, List<Identifier> wanted) {
        var asked = new LinkedHashSet<Identifier>();
        for (var one : wanted) {
            if (one.kind() == Kind.UUID)
                Identifiers.byteOrders(one.value())
                        .forEach(order -> asked.add(new Identifier(Kind.UUID, order)));
            else asked.add(one);
        }
        if (asked.isEmpty()) return List.of();
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(FIND)) {
            select.setObject(1, organizationId);
            select.setArray(2, connection.createArrayOf("text", kinds(asked)));
            select.setArray(3, connection.createArrayOf("text", values(asked)));
            try (var rows = select.executeQuery()) {
                var found = new ArrayList<Found>();
                while (rows.next())
                    found.add(
                            new Found(
                                    rows.getObject(1, UUID.class),
                                    new Identifier(
                                            Kind.valueOf(rows.getString(2)), rows.getString(3)),
                                    rows.getString(4),
                                    Objects.requireNonNullElse(rows.getString(5), ""),
                                    rows.getBoolean(6)));
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot look for a machine", e);
        }
    }

    /// Values of a kind that the document does not have any more go; a kind it says nothing of
    /// stays.
    public void write(UUID assetId, UUID organizationId, InventoryDocument document) {
        var all = of(document);
        if (all.isEmpty()) return;
        try (var connection = dataSource.getConnection();
                var write = connection.prepareStatement(WRITE)) {
            write.setArray(1, connection.createArrayOf("text", kinds(all)));
            write.setArray(2, connection.createArrayOf("text", values(all)));
            write.setObject(3, assetId);
            write.setObject(4, assetId);
            write.setObject(5, organizationId);
            write.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot write what identifies " + assetId, e);
        }
    }

    /// Values that two machines in use have: they identify neither.
    static Set<Identifier> shared(List<Found> found) {
        var once = new HashSet<Identifier>();
        var shared = new HashSet<Identifier>();
        for (var one : found)
            if (one.active() && !once.add(one.identifier())) shared.add(one.identifier());
        return shared;
    }

    private static Object[] kinds(Collection<Identifier> all) {
        return all.stream().map(one -> one.kind().name()).toArray();
    }

    private static Object[] values(Collection<Identifier> all) {
        return all.stream().map(Identifier::value).toArray();
    }
}
