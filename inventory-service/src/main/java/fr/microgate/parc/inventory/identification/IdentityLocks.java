package fr.microgate.parc.inventory.identification;

import fr.microgate.parc.inventory.document.InventoryDocument;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;

/// Documents that may speak of the same machine wait for each other, until the transaction ends;
/// the others do not. Whoever rearranges the machines of an organisation has it to himself.
@ApplicationScoped
public class IdentityLocks {

    private static final String ALONE =
            "SELECT pg_advisory_xact_lock(hashtext('identify'), hashtext(?))";

    /// In one order, so that two documents never wait for each other; whoever processes several in
    /// one transaction waits only for a moment.
    private static final String EACH =
            """
            SELECT pg_advisory_xact_lock_shared(hashtext('identify'), hashtext(?))
            UNION ALL SELECT pg_advisory_xact_lock(key)
            FROM (SELECT DISTINCT hashtextextended(value, 0) AS key FROM unnest(?::text[]) AS value ORDER BY key) AS keys\
            """;

    private final DataSource dataSource;

    IdentityLocks(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public void of(UUID organizationId, InventoryDocument document) {
        var values = new HashSet<String>();
        for (var one : Identifier.of(document))
            values.add(organizationId + Collections.min(one.forms()));
        var name = document.machine().name();
        if (name != null) values.add(organizationId + name.toLowerCase(Locale.ROOT));
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(EACH)) {
            statement.setString(1, organizationId.toString());
            statement.setArray(2, connection.createArrayOf("text", values.toArray()));
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot lock what identifies a machine", e);
        }
    }

    public void of(UUID organizationId) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(ALONE)) {
            statement.setString(1, organizationId.toString());
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot lock " + organizationId, e);
        }
    }
}
