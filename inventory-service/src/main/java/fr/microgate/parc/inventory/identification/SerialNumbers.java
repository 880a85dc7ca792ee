package fr.microgate.parc.inventory.identification;

import static java.util.stream.Collectors.groupingBy;

import fr.microgate.parc.inventory.document.Identifiers;
import fr.microgate.parc.inventory.identification.Identifier.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Serial numbers that people type: an agent that says the same one later speaks of the same asset.
@ApplicationScoped
public class SerialNumbers {

    private static final String WRITE =
            """
            WITH said (value) AS (SELECT DISTINCT * FROM unnest(?::text[])),
                 gone AS (DELETE FROM asset_identifier WHERE asset_id = ? AND kind = 'SERIAL' AND value NOT IN (SELECT * FROM said))
            INSERT INTO asset_identifier (asset_id, organization_id, kind, value)
            SELECT ?, ?, 'SERIAL', value FROM said ON CONFLICT DO NOTHING\
            """;

    /// Those in use last, so that they win over what was retired.
    private static final String HOLDERS =
            """
            SELECT identifier.value, asset.id, coalesce(asset.discovered ->> 'manufacturer', '')
            FROM asset_identifier AS identifier JOIN asset ON asset.id = identifier.asset_id
            WHERE identifier.organization_id = ? AND identifier.kind = 'SERIAL' AND identifier.value = ANY (?)
              AND asset.merged_into_id IS NULL
            ORDER BY asset.state NOT IN ('RETIRED', 'DISPOSED'), asset.id DESC\
            """;

    private final AssetIdentifiers identifiers;
    private final IdentityLocks locks;
    private final DataSource dataSource;

    SerialNumbers(AssetIdentifiers identifiers, IdentityLocks locks, DataSource dataSource) {
        this.identifiers = identifiers;
        this.locks = locks;
        this.dataSource = dataSource;
    }

    /// Until the end of the transaction nobody else identifies machines of the organisation.
    public void hold(UUID organizationId) {
        locks.of(organizationId);
    }

    /// The asset in use that has this serial number. Two makers may give the same one.
    public Optional<UUID> holder(
            UUID organizationId, String serial, @Nullable String manufacturer) {
        var key = Identifiers.serialKey(serial, manufacturer);
        var identifier = new Identifier(Kind.SERIAL, key);
        var holders = identifiers.holders(organizationId, List.of(identifier));
        return identifiers.known(organizationId, holders.of(identifier)).values().stream()
                .filter(KnownMachine::active)
                .filter(machine ->
                        manufacturer == null
                                || machine.manufacturer().isEmpty()
                                || machine.manufacturer().equalsIgnoreCase(manufacturer))
                .map(KnownMachine::assetId)
                .findFirst();
    }

    /// A serial number as it is written somewhere, with its maker when that is written too.
    public record Written(String serial, @Nullable String manufacturer) {

        /// What serial numbers are compared by; null when it identifies nothing.
        public @Nullable String key() {
            return Identifiers.serial(serial, null) == null
                    ? null
                    : Identifiers.serialKey(serial, manufacturer);
        }

        private boolean mayBeOf(String maker) {
            return manufacturer == null || maker.isEmpty() || maker.equalsIgnoreCase(manufacturer);
        }
    }

    /// The assets that have these serial numbers, those that were retired too.
    public Map<Written, UUID> holders(UUID organizationId, Collection<Written> serials) {
        var byKey =
                serials.stream()
                        .filter(one -> one.key() != null)
                        .distinct()
                        .collect(groupingBy(Written::key));
        var holders = new HashMap<Written, UUID>();
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(HOLDERS)) {
            select.setObject(1, organizationId);
            select.setArray(2, connection.createArrayOf("text", byKey.keySet().toArray()));
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    for (var one : byKey.getOrDefault(rows.getString(1), List.of()))
                        if (one.mayBeOf(rows.getString(3)))
                            holders.put(one, rows.getObject(2, UUID.class));
                }
            }
            return holders;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read who has serial numbers", e);
        }
    }

    /// @param serials all that the asset has; those that identify nothing are left out
    public void write(UUID assetId, UUID organizationId, Collection<Written> serials) {
        write(organizationId, Map.of(assetId, serials));
    }

    /// @param serials by asset
    public void write(UUID organizationId, Map<UUID, ? extends Collection<Written>> serials) {
        try (var connection = dataSource.getConnection();
                var write = connection.prepareStatement(WRITE)) {
            for (var entry : serials.entrySet()) {
                var values =
                        entry.getValue().stream()
                                .map(Written::key)
                                .filter(Objects::nonNull)
                                .toArray();
                write.setArray(1, connection.createArrayOf("text", values));
                write.setObject(2, entry.getKey());
                write.setObject(3, entry.getKey());
                write.setObject(4, organizationId);
                write.addBatch();
            }
            write.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot write serial numbers", e);
        }
    }
}
