package fr.microgate.parc.inventory.identification;

import fr.microgate.parc.inventory.document.Identifiers;
import fr.microgate.parc.inventory.identification.Identifier.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
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

    /// @param serials all that the asset has; those that identify nothing are left out
    public void write(
            UUID assetId,
            UUID organizationId,
            Collection<String> serials,
            @Nullable String manufacturer) {
        var values =
                serials.stream()
                        .filter(serial -> Identifiers.serial(serial, null) != null)
                        .map(serial -> Identifiers.serialKey(serial, manufacturer))
                        .toArray();
        try (var connection = dataSource.getConnection();
                var write = connection.prepareStatement(WRITE)) {
            write.setArray(1, connection.createArrayOf("text", values));
            write.setObject(2, assetId);
            write.setObject(3, assetId);
            write.setObject(4, organizationId);
            write.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot write the serial numbers of " + assetId, e);
        }
    }
}
