package fr.microgate.parc.kubernetes;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/// The objects of one rendered folder.
record Manifests(List<JsonNode> objects) {
    private static final ObjectReader YAML =
            new ObjectMapper(
                            YAMLFactory.builder()
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .readerFor(JsonNode.class);

    static Manifests parse(String yaml) throws IOException {
        return new Manifests(YAML.<JsonNode>readValues(yaml).readAll());
    }

    static JsonNode parseValue(String yaml) throws IOException {
        return YAML.readValue(yaml);
    }

    Stream<JsonNode> ofKind(String kind) {
        return objects.stream().filter(object -> object.path("kind").asText().equals(kind));
    }

    boolean has(String kind, String name) {
        return ofKind(kind).anyMatch(object -> nameOf(object).equals(name));
    }

    JsonNode find(String kind, String name) {
        return ofKind(kind).filter(object -> nameOf(object).equals(name)).findAny().orElseThrow();
    }

    List<Pod> pods() {
        return ofKind("Deployment").map(Pod::of).toList();
    }

    List<Pod> podsSelectedBy(JsonNode selector) {
        return pods().stream().filter(pod -> pod.isSelectedBy(selector)).toList();
    }

    static String nameOf(JsonNode object) {
        return object.at("/metadata/name").asText();
    }

    static String titleOf(JsonNode object) {
        return object.path("kind").asText() + " " + nameOf(object);
    }
}
