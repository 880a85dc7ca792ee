package fr.microgate.parc.inventory.identification;

import fr.microgate.parc.inventory.document.Identifiers;
import fr.microgate.parc.inventory.identification.AssetIdentifiers.Found;
import fr.microgate.parc.inventory.identification.AssetIdentifiers.Identifier;
import fr.microgate.parc.inventory.identification.AssetIdentifiers.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
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
    private final DataSource dataSource;

    SerialNumbers(AssetIdentifiers identifiers, DataSource dataSource) {
        this.identifiers = identifiers;
        this.dataSource = dataSource;
    }

    /// Until the end of the transaction nobody else identifies machines of the organisation.
    public void hold(UUID organizationId) {
        try (var connection = dataSource.getConnection();
                var lock =
                        connection.prepareStatement(
                                "SELECT pg_advisory_xact_lock(hashtext('identify'), hashtext(?))")) {
            lock.setString(1, organizationId.toString());
            lock.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot wait for the ingest workers", e);
        }
    }

    /// The asset in use that has this serial number. Two makers may give the same one.
    public Optional<UUID> holder(
            UUID organizationId, String serial, @Nullable String manufacturer) {
        var identifier = new Identifier(Kind.SERIAL, serial.toLowerCase(Locale.ROOT));
        return identifiers.find(organizationId, List.of(identifier)).stream()
                .filter(Found::active)
                .filter(found ->
                        manufacturer == null
                                || found.manufacturer().isEmpty()
                                || found.manufacturer().equalsIgnoreCase(manufacturer))
                .map(Found::assetId)
                .findFirst();
    }

    /// @param serials all that the asset has; those that identify nothing are left out
    public void write(UUID assetId, UUID organizationId, Collection<String> serials) {
        var values =
                serials.stream()
                        .filter(serial -> Identifiers.serial(serial, null) != null)
                        .map(serial -> serial.toLowerCase(Locale.ROOT))
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
