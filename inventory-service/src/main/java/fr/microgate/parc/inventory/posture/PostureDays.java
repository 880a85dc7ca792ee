package fr.microgate.parc.inventory.posture;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import fr.microgate.parc.platform.event.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;

/// Counts what the controls say, for now and for every day.
@ApplicationScoped
class PostureDays {

    private static final TypeReference<TreeMap<Control, Map<Result, Long>>> COUNTS =
            new TypeReference<>() {};

    /// Of all organisations, or of one.
    private static final String COUNT =
            """
            WITH machine AS (
              SELECT organization_id, posture, posture_score FROM asset
              WHERE merged_into_id IS NULL AND state IN (SELECT state FROM asset_state_reference WHERE in_use) %s),
            counted AS (
              SELECT organization_id, said.key AS control, said.value ->> 'result' AS result, count(*) AS machines
              FROM machine, jsonb_each(posture) AS said GROUP BY 1, 2, 3),
            by_control AS (
              SELECT organization_id, control, jsonb_object_agg(result, machines) AS results FROM counted GROUP BY 1, 2),
            by_organization AS (
              SELECT organization_id, jsonb_object_agg(control, results) AS controls FROM by_control GROUP BY 1)
            SELECT organization_id, ?::date AS day, floor(avg(posture_score))::integer AS score, count(*) AS machines,
                   coalesce(controls, '{}') AS controls
            FROM machine LEFT JOIN by_organization USING (organization_id) GROUP BY organization_id, controls\
            """;

    private static final String NOW = COUNT.formatted("AND organization_id = ?");
    private static final String WRITE =
            "INSERT INTO posture_day (organization_id, day, score, machines, controls) "
                    + NOW
                    + " ON CONFLICT (organization_id, day) DO NOTHING";
    private static final String WITHOUT =
            """
            SELECT id FROM organization
            WHERE NOT EXISTS (SELECT 1 FROM posture_day WHERE organization_id = organization.id AND day = ?) ORDER BY id\
            """;

    /// Held until the transaction ends; nobody waits for it.
    private static final String LOCK =
            "SELECT pg_try_advisory_xact_lock(hashtext('posture-day'), hashtext(?))";

    private static final String BETWEEN =
            "SELECT organization_id, day, score, machines, controls FROM posture_day WHERE organization_id = ? AND day BETWEEN ? AND ? ORDER BY day";

    private final DataSource dataSource;

    PostureDays(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    PostureDay now(UUID organizationId, LocalDate today) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(NOW)) {
            select.setObject(1, organizationId);
            select.setDate(2, Date.valueOf(today));
            try (var rows = select.executeQuery()) {
                return rows.next() ? day(rows) : new PostureDay(today, null, 0, List.of());
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("cannot count the posture of " + organizationId, e);
        }
    }

    /// Organisations that this day is not written down of.
    List<UUID> without(LocalDate day) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(WITHOUT)) {
            select.setDate(1, Date.valueOf(day));
            try (var rows = select.executeQuery()) {
                var ids = new ArrayList<UUID>();
                while (rows.next()) ids.add(rows.getObject(1, UUID.class));
                return ids;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the posture of " + day, e);
        }
    }

    /// In a transaction of its own. Another replica that is at the same organisation is left to it.
    void write(UUID organizationId, LocalDate day) {
        try (var connection = dataSource.getConnection();
                var lock = connection.prepareStatement(LOCK);
                var insert = connection.prepareStatement(WRITE)) {
            lock.setString(1, organizationId.toString());
            try (var locked = lock.executeQuery()) {
                if (!locked.next() || !locked.getBoolean(1)) return;
            }
            insert.setObject(1, organizationId);
            insert.setDate(2, Date.valueOf(day));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot write the posture of " + organizationId, e);
        }
    }

    List<PostureDay> between(UUID organizationId, LocalDate from, LocalDate to) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(BETWEEN)) {
            select.setObject(1, organizationId);
            select.setDate(2, Date.valueOf(from));
            select.setDate(3, Date.valueOf(to));
            try (var rows = select.executeQuery()) {
                var days = new ArrayList<PostureDay>();
                while (rows.next()) days.add(day(rows));
                return days;
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("cannot read the posture of " + organizationId, e);
        }
    }

    private static PostureDay day(ResultSet row) throws SQLException, JsonProcessingException {
        var score = row.getObject(3, Integer.class);
        var counts = EventJson.MAPPER.readValue(row.getString(5), COUNTS);
        return new PostureDay(
                row.getDate(2).toLocalDate(),
                score,
                row.getInt(4),
                counts.entrySet().stream()
                        .map(count -> ControlCounts.of(count.getKey(), count.getValue()))
                        .toList());
    }
}
