package fr.microgate.parc.inventory.software;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;

/// What machines are taken in hand with, found among their software by
/// `remote_access_tool_reference`.
@ApplicationScoped
public class RemoteTools {

    private static final String OF_MACHINES =
            """
            SELECT DISTINCT asset.id, known.tool FROM asset
            JOIN asset_software AS one ON one.asset_number = asset.number
            JOIN software_package AS package ON package.id = one.package_id
            JOIN software_title AS title ON title.id = package.title_id
            JOIN remote_access_tool_reference AS known ON lower(title.name) LIKE known.title_like
            WHERE asset.id = ANY (?)\
            """;

    private final DataSource dataSource;

    RemoteTools(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// @return by machine; no entry when it has none
    public Map<UUID, Set<String>> of(Collection<UUID> assetIds) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(OF_MACHINES)) {
            select.setArray(1, connection.createArrayOf("uuid", assetIds.toArray()));
            try (var rows = select.executeQuery()) {
                var tools = new HashMap<UUID, Set<String>>();
                while (rows.next())
                    tools.computeIfAbsent(rows.getObject(1, UUID.class), _ -> new TreeSet<>())
                            .add(rows.getString(2));
                return tools;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot look for remote access tools", e);
        }
    }
}
