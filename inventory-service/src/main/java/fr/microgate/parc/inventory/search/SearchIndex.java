package fr.microgate.parc.inventory.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Keeps what machines are found by; writes only what is different.
@ApplicationScoped
public class SearchIndex {

    private static final String WRITE =
            """
            WITH said (token) AS (SELECT unnest(?::text[])),
                 gone AS (DELETE FROM asset_token WHERE asset_number = ? AND token NOT IN (SELECT token FROM said))
            INSERT INTO asset_token (asset_number, token, organization_id)
            SELECT ?, token, ? FROM said ON CONFLICT DO NOTHING\
            """;

    private final DataSource dataSource;

    SearchIndex(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public void put(long assetNumber, UUID organizationId, Collection<@Nullable String> texts) {
        put(organizationId, Map.of(assetNumber, texts));
    }

    /// @param texts by the numbers of assets of the organisation
    public void put(UUID organizationId, Map<Long, ? extends Collection<@Nullable String>> texts) {
        try (var connection = dataSource.getConnection();
                var write = connection.prepareStatement(WRITE)) {
            for (var entry : texts.entrySet()) {
                var words = Words.of(entry.getValue()).toArray();
                write.setArray(1, connection.createArrayOf("text", words));
                write.setLong(2, entry.getKey());
                write.setLong(3, entry.getKey());
                write.setObject(4, organizationId);
                write.addBatch();
            }
            write.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot write what finds machines", e);
        }
    }
}
