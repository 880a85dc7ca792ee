package fr.microgate.parc.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// Events as the contract has them: frozen examples in, schemas for what goes out.
public final class Events {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private Events() {}

    /// The data of a frozen example, `inventory/asset-registered` and 1 for instance.
    public static ObjectNode example(String event, int number) {
        return read(folder(event).resolve("%04d.json".formatted(number)));
    }

    /// Every frozen example of an event.
    public static List<ObjectNode> examples(String event) {
        try (Stream<Path> files = Files.list(folder(event))) {
            return files.sorted().map(Events::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A Kafka record holding this data, with a new event id.
    public static ConsumerRecord<String, byte[]> record(String event, JsonNode data) {
        return record(event, data, UUID.randomUUID().toString(), _ -> {});
    }

    /// @param attributes adds or replaces CloudEvents attributes (names without `ce_`)
    public static ConsumerRecord<String, byte[]> record(
            String event, JsonNode data, String id, Consumer<Map<String, String>> attributes) {
        var parts = event.split("/");
        var headers =
                new java.util.LinkedHashMap<>(
                        Map.of(
                                "specversion", "1.0",
                                "id", id,
                                "type", "fr.microgate.parc.%s.%s.v1".formatted(parts[0], parts[1]),
                                "source", "/" + parts[0] + "-service",
                                "subject", "subject",
                                "time", "2026-11-23T16:02:11Z",
                                "correlationid", "correlation-1",
                                "actor", "system:test"));
        if (data.hasNonNull("organizationId"))
            headers.put("organizationid", data.get("organizationId").asText());
        attributes.accept(headers);
        return poison(
                parts[0] + ".test", data.toString().getBytes(StandardCharsets.UTF_8), headers);
    }

    /// A record with any bytes and any attributes.
    public static ConsumerRecord<String, byte[]> poison(
            String topic, byte[] data, Map<String, String> attributes) {
        var record = new ConsumerRecord<>(topic, 0, System.nanoTime(), "key", data);
        attributes.forEach((name, value) ->
                record.headers().add("ce_" + name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    /// Fails unless the JSON validates against the schema of its type.
    public static void assertValid(String type, String json) {
        var parts = type.split("\\.");
        var file =
                Repository.file(
                        "platform/contracts/src/main/resources/events/%s/%s/%s.schema.json"
                                .formatted(parts[3], parts[4], parts[5]));
        try {
            var schema = SCHEMAS.getSchema(Files.readString(file), InputFormat.JSON);
            var errors = new ArrayList<String>();
            schema.validate(json, InputFormat.JSON).forEach(error -> errors.add(error.toString()));
            assertThat(errors).as("%s %s", type, json).isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder(String event) {
        return Repository.file("platform/contracts/src/main/resources/events/" + event + "/v1");
    }

    private static ObjectNode read(Path file) {
        try {
            return (ObjectNode) JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
