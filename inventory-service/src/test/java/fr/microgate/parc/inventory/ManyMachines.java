package fr.microgate.parc.inventory;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/// More machines than anybody would register one by one.
public final class ManyMachines {

    private static final String ASSETS =
            """
            INSERT INTO asset (id, version, organization_id, name, kind, discovered_kind, state, criticality, source, software_count,
                               section_digests, posture, recent_contact, registered_at, discovered, manual)
            SELECT ('01900000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, 0, '%1$s', 'PC-' || i, 'LAPTOP', 'LAPTOP', 'DEPLOYED',
                   'MEDIUM', 'AGENT', 0, '{}', '{}', 'UNKNOWN', now(), '{}', '{}'
            FROM generate_series(1, %2$d) AS i\
            """;

    private ManyMachines() {}

    /// Machines called PC-1, PC-2 and so on, found by nothing.
    public static void of(UUID organizationId, int machines) {
        run(ASSETS.formatted(organizationId, machines));
    }

    /// A word of the machines from this one to that one.
    public static void word(String word, int from, int to) {
        run(
                """
                INSERT INTO asset_token (asset_number, token, organization_id)
                SELECT number, '%s', organization_id FROM asset WHERE substr(name, 4)::int BETWEEN %d AND %d\
                """
                        .formatted(word, from, to));
    }

    /// As the service would, but without triggers: each row would cost a hundred times as much.
    public static void run(String sql) {
        var url = ConfigProvider.getConfig().getValue("parc.test.superuser-url", String.class);
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute("SET search_path = inventory");
            statement.execute("SET session_replication_role = replica");
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot write many machines", e);
        }
    }
}
