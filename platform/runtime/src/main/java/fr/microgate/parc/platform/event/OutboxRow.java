package fr.microgate.parc.platform.event;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/// One committed event on its way to Kafka, as CloudEvents 1.0 in binary mode: attributes in `ce_`
/// headers.
record OutboxRow(
        long seq,
        String topic,
        String key,
        String type,
        Map<String, @Nullable String> attributes,
        String data) {

    private static final String SCHEMAS = "https://parc.microgate.fr/events/";

    static OutboxRow of(ResultSet row, String source) throws SQLException {
        var type = row.getString("type");
        var attributes = new LinkedHashMap<String, @Nullable String>();
        attributes.put("specversion", "1.0");
        attributes.put("id", row.getString("id"));
        attributes.put("type", type);
        attributes.put("source", source);
        attributes.put("subject", row.getString("key"));
        Timestamp occurredAt = Objects.requireNonNull(row.getTimestamp("occurred_at"));
        attributes.put("time", occurredAt.toInstant().toString());
        attributes.put("dataschema", dataSchema(type));
        attributes.put("correlationid", row.getString("correlation_id"));
        attributes.put("causationid", row.getString("causation_id"));
        attributes.put("actor", row.getString("actor"));
        attributes.put("organizationid", row.getString("organization_id"));
        attributes.put("traceparent", row.getString("traceparent"));
        return new OutboxRow(
                row.getLong("seq"),
                row.getString("topic"),
                row.getString("key"),
                type,
                attributes,
                row.getString("data"));
    }

    /// `fr.microgate.parc.ticket.ticket-opened.v1` is described by
    /// `…/events/ticket/ticket-opened/v1.schema.json`.
    static String dataSchema(String type) {
        var parts = type.split("\\.");
        return SCHEMAS + parts[3] + "/" + parts[4] + "/" + parts[5] + ".schema.json";
    }

    ProducerRecord<String, byte[]> toRecord() {
        var record = new ProducerRecord<>(topic, key, data.getBytes(StandardCharsets.UTF_8));
        attributes.forEach((name, value) -> {
            if (value != null)
                record.headers().add("ce_" + name, value.getBytes(StandardCharsets.UTF_8));
        });
        record.headers().add("content-type", "application/json".getBytes(StandardCharsets.UTF_8));
        var trace = attributes.get("traceparent");
        if (trace != null)
            record.headers().add("traceparent", trace.getBytes(StandardCharsets.UTF_8));
        return record;
    }
}
