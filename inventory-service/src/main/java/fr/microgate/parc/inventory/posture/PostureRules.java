package fr.microgate.parc.inventory.posture;

import com.fasterxml.jackson.core.JsonProcessingException;
import fr.microgate.parc.inventory.asset.AssetKind;
import fr.microgate.parc.inventory.asset.Criticality;
import fr.microgate.parc.platform.event.EventJson;
import fr.microgate.parc.platform.event.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The rules as rows: what is built in and what was said since.
@ApplicationScoped
class PostureRules {

    private static final String OF_ORGANIZATION =
            """
            SELECT control, organization_id, criticality, rule.active, rule.grace_days, rule.weight, rule.parameters,
                   coalesce(rule.kinds, reference.kinds), false
            FROM posture_rule AS rule JOIN posture_rule_reference AS reference USING (control)
            WHERE organization_id IS NULL OR organization_id = ?
            UNION ALL SELECT control, NULL, NULL, active, grace_days, weight, parameters, kinds, true FROM posture_rule_reference\
            """;

    /// There is no row yet that two first words could wait for.
    private static final String HOLD =
            "SELECT pg_advisory_xact_lock(hashtext('posture-rule'), hashtext(?))";

    private static final String SAID =
            """
            SELECT control, organization_id, criticality, rule.active, rule.grace_days, rule.weight, rule.parameters,
                   coalesce(rule.kinds, reference.kinds), false
            FROM posture_rule AS rule JOIN posture_rule_reference AS reference USING (control)
            WHERE control = ? AND organization_id IS NOT DISTINCT FROM ? AND criticality IS NOT DISTINCT FROM ? FOR UPDATE OF rule\
            """;
    private static final String PUT =
            """
            INSERT INTO posture_rule
              (id, control, organization_id, criticality, active, grace_days, weight, parameters, kinds, changed_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)
            ON CONFLICT (organization_id, control, criticality) DO UPDATE SET active = excluded.active,
              grace_days = excluded.grace_days, weight = excluded.weight, parameters = excluded.parameters,
              kinds = excluded.kinds, changed_at = excluded.changed_at\
            """;
    private static final String DELETE =
            """
            DELETE FROM posture_rule WHERE control = ?
              AND organization_id IS NOT DISTINCT FROM ? AND criticality IS NOT DISTINCT FROM ?\
            """;

    private final DataSource dataSource;

    PostureRules(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// Those of the organisation and those for all; null for the latter only.
    List<Rule> of(@Nullable UUID organizationId) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(OF_ORGANIZATION)) {
            uuid(select, 1, organizationId);
            try (var rows = select.executeQuery()) {
                var rules = new ArrayList<Rule>();
                while (rows.next()) rules.add(rule(rows));
                return rules;
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("cannot read the posture rules", e);
        }
    }

    Rule builtIn(Control control) {
        return of(null).stream()
                .filter(rule -> rule.builtIn() && rule.control() == control)
                .findFirst()
                .orElseThrow();
    }

    /// The rule that is said for exactly these, held until the transaction ends.
    Optional<Rule> said(
            Control control, @Nullable UUID organizationId, @Nullable Criticality criticality) {
        try (var connection = dataSource.getConnection();
                var hold = connection.prepareStatement(HOLD);
                var select = connection.prepareStatement(SAID)) {
            hold.setString(1, control.name());
            hold.execute();
            select.setString(1, control.name());
            uuid(select, 2, organizationId);
            select.setString(3, name(criticality));
            try (var rows = select.executeQuery()) {
                return rows.next() ? Optional.of(rule(rows)) : Optional.empty();
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("cannot read a posture rule", e);
        }
    }

    void put(Rule rule, Instant at) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(PUT)) {
            insert.setObject(1, Ids.next());
            insert.setString(2, rule.control().name());
            uuid(insert, 3, rule.organizationId());
            insert.setString(4, name(rule.criticality()));
            insert.setBoolean(5, rule.active());
            insert.setInt(6, rule.graceDays());
            insert.setInt(7, rule.weight());
            insert.setString(8, EventJson.MAPPER.writeValueAsString(rule.parameters()));
            var kinds = rule.kinds().stream().map(AssetKind::name).toArray();
            insert.setArray(9, connection.createArrayOf("text", kinds));
            insert.setTimestamp(10, Timestamp.from(at));
            insert.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("cannot write a posture rule", e);
        }
    }

    /// @return whether there was one
    boolean remove(
            Control control, @Nullable UUID organizationId, @Nullable Criticality criticality) {
        try (var connection = dataSource.getConnection();
                var delete = connection.prepareStatement(DELETE)) {
            delete.setString(1, control.name());
            uuid(delete, 2, organizationId);
            delete.setString(3, name(criticality));
            return delete.executeUpdate() > 0;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot remove a posture rule", e);
        }
    }

    private static Rule rule(ResultSet row) throws SQLException, JsonProcessingException {
        var criticality = row.getString(3);
        return new Rule(
                Control.valueOf(row.getString(1)),
                row.getObject(2, UUID.class),
                criticality == null ? null : Criticality.valueOf(criticality),
                row.getBoolean(4),
                row.getInt(5),
                row.getInt(6),
                EventJson.MAPPER.readValue(row.getString(7), Parameters.class),
                kinds(row),
                row.getBoolean(9));
    }

    private static Set<AssetKind> kinds(ResultSet row) throws SQLException {
        var kinds = EnumSet.noneOf(AssetKind.class);
        for (var kind : (String[]) row.getArray(8).getArray()) kinds.add(AssetKind.valueOf(kind));
        return kinds;
    }

    private static @Nullable String name(@Nullable Criticality criticality) {
        return criticality == null ? null : criticality.name();
    }

    private static void uuid(PreparedStatement statement, int index, @Nullable UUID value)
            throws SQLException {
        statement.setObject(index, value, java.sql.Types.OTHER);
    }
}
