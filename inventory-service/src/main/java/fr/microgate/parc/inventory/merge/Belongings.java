package fr.microgate.parc.inventory.merge;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/// What goes with a machine: the agents that speak for it and the values that it is known by.
@ApplicationScoped
class Belongings {

    private static final String BIND =
            "UPDATE agent SET asset_id = ? WHERE asset_id = ? RETURNING id";
    private static final String READMIT =
            """
            DELETE FROM identifier_exclusion AS excluded USING asset_identifier AS brought
            WHERE excluded.asset_id = ? AND brought.asset_id = ?
              AND excluded.kind = brought.kind AND excluded.value = brought.value
            RETURNING excluded.kind, excluded.value\
            """;
    private static final String LEND =
            """
            INSERT INTO asset_identifier (asset_id, organization_id, kind, value, lent)
            SELECT ?, organization_id, kind, value, true FROM asset_identifier WHERE asset_id = ?
            ON CONFLICT DO NOTHING RETURNING kind, value\
            """;
    private static final String BIND_BACK =
            "UPDATE agent SET asset_id = ? WHERE asset_id = ? AND id = ANY (?)";
    private static final String TAKE_BACK =
            """
            DELETE FROM asset_identifier WHERE asset_id = ? AND lent
              AND (kind, value) IN (SELECT * FROM unnest(?::text[], ?::text[]))\
            """;
    private static final String BIND_AGAIN =
            "UPDATE agent SET asset_id = ? WHERE id = ? AND asset_id IS NULL";
    private static final String UNBIND =
            "UPDATE agent SET asset_id = NULL WHERE id = ? AND asset_id = ?";

    private final Exclusions exclusions;
    private final DataSource dataSource;

    Belongings(Exclusions exclusions, DataSource dataSource) {
        this.exclusions = exclusions;
        this.dataSource = dataSource;
    }

    record Value(String kind, String value) {}

    record Moved(List<UUID> agents, List<Value> lent, List<Value> readmitted) {}

    Moved move(UUID from, UUID into) {
        var agents = new ArrayList<UUID>();
        returned(BIND, into, from, row -> agents.add(row.getObject(1, UUID.class)));
        var readmitted = new ArrayList<Value>();
        returned(READMIT, into, from, row -> readmitted.add(value(row)));
        var lent = new ArrayList<Value>();
        returned(LEND, into, from, row -> lent.add(value(row)));
        return new Moved(agents, lent, readmitted);
    }

    /// Gives back what is still where it was moved to.
    void moveBack(UUID to, UUID from, Moved moved) {
        run(
                BIND_BACK,
                statement -> {
                    statement.setObject(1, to);
                    statement.setObject(2, from);
                    statement.setArray(
                            3,
                            statement
                                    .getConnection()
                                    .createArrayOf("uuid", moved.agents().toArray()));
                });
        run(
                TAKE_BACK,
                statement -> {
                    statement.setObject(1, from);
                    bind(statement, 2, moved.lent());
                });
        exclusions.exclude(from, moved.readmitted());
    }

    void bindAgain(UUID agentId, UUID assetId) {
        run(
                BIND_AGAIN,
                statement -> {
                    statement.setObject(1, assetId);
                    statement.setObject(2, agentId);
                });
    }

    boolean unbind(UUID agentId, UUID assetId) {
        return run(
                        UNBIND,
                        statement -> {
                            statement.setObject(1, agentId);
                            statement.setObject(2, assetId);
                        })
                > 0;
    }

    private static Value value(ResultSet row) throws SQLException {
        return new Value(row.getString(1), row.getString(2));
    }

    private static void bind(PreparedStatement statement, int first, List<Value> values)
            throws SQLException {
        var connection = statement.getConnection();
        var kinds = values.stream().map(Value::kind).toArray();
        var texts = values.stream().map(Value::value).toArray();
        statement.setArray(first, connection.createArrayOf("text", kinds));
        statement.setArray(first + 1, connection.createArrayOf("text", texts));
    }

    private void returned(String sql, UUID into, UUID from, Row each) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, into);
            statement.setObject(2, from);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) each.read(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot move what goes with a machine", e);
        }
    }

    private int run(String sql, Bind bind) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            bind.to(statement);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot move what goes with a machine", e);
        }
    }

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private interface Bind {
        void to(PreparedStatement statement) throws SQLException;
    }
}
