package fr.microgate.parc.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// What a service under test has written to its outbox (the relay is off in tests). Each row read
/// is checked against its schema.
@ApplicationScoped
public class OutboxRows {

    private final DataSource dataSource;

    OutboxRows(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// @param event last part of the type: `ticket-opened`
    public record Row(
            String event,
            String key,
            String actor,
            String correlationId,
            @Nullable String causationId,
            @Nullable String traceparent,
            JsonNode data) {}

    /// All events but the audit lines, in the order of writing.
    public List<Row> events() {
        return read("topic <> 'audit.v1'");
    }

    public List<Row> events(String event) {
        return events().stream().filter(row -> row.event().equals(event)).toList();
    }

    /// The audit lines as `verb object-type`.
    public List<String> audited() {
        return read("topic = 'audit.v1'").stream()
                .map(row ->
                        row.data().path("verb").asText()
                                + " "
                                + row.data().at("/object/type").asText())
                .toList();
    }

    private List<Row> read(String where) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var result =
                        statement.executeQuery(
                                "SELECT * FROM outbox WHERE " + where + " ORDER BY seq")) {
            var rows = new ArrayList<Row>();
            while (result.next()) {
                var type = result.getString("type");
                var data = result.getString("data");
                Events.assertValid(type, data);
                rows.add(
                        new Row(
                                type.split("\\.")[4],
                                result.getString("key"),
                                result.getString("actor"),
                                result.getString("correlation_id"),
                                result.getString("causation_id"),
                                result.getString("traceparent"),
                                new ObjectMapper().readTree(data)));
            }
            return rows;
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
