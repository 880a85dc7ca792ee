package fr.microgate.parc.inventory.identification;

import fr.microgate.parc.inventory.asset.Asset;
import fr.microgate.parc.inventory.document.Identifiers;
import fr.microgate.parc.inventory.document.InventoryDocument;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/// What machines are recognised by, inside an organisation.
@ApplicationScoped
public class AssetIdentifiers {

    /// A value that everybody has is counted up to some hundreds, not listed.
    private static final String HOLDERS =
            """
            SELECT holder.id, said.kind, said.value, holder.in_use
            FROM unnest(?::text[], ?::text[]) AS said (kind, value) CROSS JOIN LATERAL (
                SELECT asset.id, count(*) FILTER (WHERE asset.state NOT IN ('RETIRED', 'DISPOSED')) OVER () AS in_use
                FROM (SELECT asset.id, asset.state FROM asset_identifier AS identifier JOIN asset ON asset.id = identifier.asset_id
                      WHERE identifier.organization_id = ? AND identifier.kind = said.kind AND identifier.value = said.value
                        AND asset.merged_into_id IS NULL LIMIT 500) AS asset
                ORDER BY asset.state IN ('RETIRED', 'DISPOSED'), asset.id LIMIT 5) AS holder\
            """;

    private static final String KNOWN =
            """
            SELECT asset.id, coalesce(asset.discovered ->> 'name', asset.name), asset.discovered ->> 'manufacturer', asset.state NOT IN ('RETIRED', 'DISPOSED') AS active,
                   identifier.kind, identifier.value
            FROM asset LEFT JOIN asset_identifier AS identifier ON identifier.asset_id = asset.id
                AND NOT EXISTS (SELECT FROM identifier_exclusion AS excluded WHERE excluded.asset_id = asset.id
                                AND excluded.kind = identifier.kind AND excluded.value = identifier.value)
            WHERE asset.id = ANY (?) AND asset.organization_id = ? AND asset.merged_into_id IS NULL ORDER BY asset.id\
            """;
    private static final String WRITE =
            """
            WITH said (kind, value) AS (SELECT * FROM unnest(?::text[], ?::text[])),
                 gone AS (DELETE FROM asset_identifier WHERE asset_id = ? AND (kind, value) NOT IN (SELECT * FROM said)
                          AND kind <> 'MAC' AND NOT lent AND kind IN (SELECT kind FROM said))
            INSERT INTO asset_identifier (asset_id, organization_id, kind, value)
            SELECT ?, ?, kind, value FROM said ON CONFLICT DO NOTHING\
            """;

    private final DataSource dataSource;

    AssetIdentifiers(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// The machines that have one of these values, in any byte order.
    Holders holders(UUID organizationId, Collection<Identifier> said) {
        var forms =
                said.stream()
                        .flatMap(one ->
                                one.forms().stream().map(form -> new Identifier(one.kind(), form)))
                        .toList();
        return query(
                HOLDERS,
                select -> {
                    bind(select, 1, forms);
                    select.setObject(3, organizationId);
                    var holders = new Holders();
                    try (var rows = select.executeQuery()) {
                        while (rows.next())
                            holders.add(
                                    new Identifier(
                                            Identifier.Kind.valueOf(rows.getString(2)),
                                            rows.getString(3)),
                                    rows.getObject(1, UUID.class),
                                    rows.getInt(4));
                    }
                    return holders;
                });
    }

    /// What is known of these machines; those that are merged or of others are left out.
    Map<UUID, KnownMachine> known(UUID organizationId, Set<UUID> assetIds) {
        return query(
                KNOWN,
                select -> {
                    select.setArray(
                            1, select.getConnection().createArrayOf("uuid", assetIds.toArray()));
                    select.setObject(2, organizationId);
                    var known = new LinkedHashMap<UUID, KnownMachine>();
                    try (var rows = select.executeQuery()) {
                        while (rows.next()) {
                            var id = rows.getObject(1, UUID.class);
                            var machine = known.get(id);
                            if (machine == null) {
                                var maker = Objects.requireNonNullElse(rows.getString(3), "");
                                machine =
                                        new KnownMachine(
                                                id,
                                                rows.getString(2),
                                                maker,
                                                rows.getBoolean(4),
                                                new ArrayList<>());
                                known.put(id, machine);
                            }
                            var kind = rows.getString(5);
                            if (kind != null)
                                machine.identifiers()
                                        .add(
                                                new Identifier(
                                                        Identifier.Kind.valueOf(kind),
                                                        rows.getString(6)));
                        }
                    }
                    return known;
                });
    }

    /// A serial or UUID that the document does not have any more goes. An address stays: one that
    /// was on two machines in turn, as those of docking stations, identifies neither. The serial
    /// that a person typed stays as well.
    public void write(Asset asset, InventoryDocument document) {
        var all = new ArrayList<>(Identifier.of(document));
        var serial = Identifiers.serial(asset.serial(), null);
        if (serial != null) {
            var key = Identifiers.serialKey(serial, document.machine().manufacturer());
            all.add(new Identifier(Identifier.Kind.SERIAL, key));
        }
        write(asset.id(), asset.organizationId(), all.stream().distinct().toList());
    }

    void write(UUID assetId, UUID organizationId, List<Identifier> all) {
        if (all.isEmpty()) return;
        query(
                WRITE,
                write -> {
                    bind(write, 1, all);
                    write.setObject(3, assetId);
                    write.setObject(4, assetId);
                    write.setObject(5, organizationId);
                    return write.executeUpdate();
                });
    }

    private static void bind(PreparedStatement statement, int first, List<Identifier> all)
            throws SQLException {
        Connection connection = statement.getConnection();
        var kinds = all.stream().map(one -> one.kind().name()).toArray();
        var values = all.stream().map(Identifier::value).toArray();
        statement.setArray(first, connection.createArrayOf("text", kinds));
        statement.setArray(first + 1, connection.createArrayOf("text", values));
    }

    private <T> T query(String sql, Use<T> use) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return use.of(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read or write what identifies machines", e);
        }
    }

    private interface Use<T> {
        T of(PreparedStatement statement) throws SQLException;
    }
}
