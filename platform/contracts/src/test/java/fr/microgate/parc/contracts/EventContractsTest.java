package fr.microgate.parc.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The contract is the files: each schema compiles, each frozen example still validates, and
/// nothing that names a person can slip into an event.
class EventContractsTest {

    private static final Path EVENTS = Path.of("src/main/resources/events");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> PERSONAL = Set.of("none", "opaque", "possible");
    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static Stream<Path> schemas() throws IOException {
        return Files.walk(EVENTS).filter(file -> file.toString().endsWith(".schema.json"));
    }

    static Stream<Path> examples() throws IOException {
        return Files.walk(EVENTS).filter(file -> file.toString().matches(".*/v\\d+/\\d{4}\\.json"));
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void idIsWhereTheSchemaLives(Path schema) throws IOException {
        var id = read(schema).path("$id").asText();

        assertThat(id).isEqualTo("https://parc.microgate.fr/events/" + EVENTS.relativize(schema));
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void everyFieldSaysWhetherItMayBePersonal(Path schema) throws IOException {
        assertThat(fieldsWithoutMark(read(schema), schema.getFileName().toString())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void frozenExamplesStillValidate(Path example) throws IOException {
        var schema =
                example.getParent()
                        .getParent()
                        .resolve(example.getParent().getFileName() + ".schema.json");

        assertThat(compiled(schema).validate(Files.readString(example), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void everySchemaHasAnExample() throws IOException {
        var without =
                schemas()
                        .filter(schema -> !schema.endsWith("envelope.schema.json"))
                        .filter(schema ->
                                !Files.exists(schema.resolveSibling("v1").resolve("0001.json")));

        assertThat(without).isEmpty();
    }

    @Test
    void asyncApiNamesEverySchemaAndOnlyThose() throws IOException {
        var messages =
                new YAMLMapper()
                        .readTree(Files.readString(Path.of("asyncapi.yaml")))
                        .at("/components/messages");
        var named = new ArrayList<String>();
        messages.forEach(message -> named.add(message.at("/payload/$ref").asText()));

        var present =
                schemas()
                        .filter(schema -> !schema.endsWith("envelope.schema.json"))
                        .map(Path::toString)
                        .toList();
        assertThat(named).containsExactlyInAnyOrderElementsOf(present);
        messages.properties()
                .forEach(message ->
                        assertThat(message.getValue().path("name").asText())
                                .isEqualTo(
                                        typeOf(message.getValue().at("/payload/$ref").asText())));
    }

    private static String typeOf(String path) {
        var parts = EVENTS.relativize(Path.of(path));
        return "fr.microgate.parc.%s.%s.v1".formatted(parts.getName(0), parts.getName(1));
    }

    private static Schema compiled(Path schema) throws IOException {
        return SCHEMAS.getSchema(Files.readString(schema), InputFormat.JSON);
    }

    private static List<String> fieldsWithoutMark(JsonNode schema, String path) {
        var found = new ArrayList<String>();
        schema.path("properties")
                .properties()
                .forEach(field -> {
                    var mark = field.getValue().path("x-personal").asText();
                    if (!PERSONAL.contains(mark)) found.add(path + "." + field.getKey());
                    found.addAll(fieldsWithoutMark(field.getValue(), path + "." + field.getKey()));
                    found.addAll(
                            fieldsWithoutMark(
                                    field.getValue().path("items"), path + "." + field.getKey()));
                });
        return found;
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
