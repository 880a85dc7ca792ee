package fr.microgate.parc.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The pods that one Deployment makes. What a manifest leaves out reads as an empty node.
record Pod(String name, JsonNode selector, JsonNode labels, JsonNode spec) {

    static Pod of(JsonNode deployment) {
        return new Pod(
                Manifests.nameOf(deployment),
                deployment.at("/spec/selector/matchLabels"),
                deployment.at("/spec/template/metadata/labels"),
                deployment.at("/spec/template/spec"));
    }

    /// Init containers included.
    List<JsonNode> containers() {
        return Stream.of("initContainers", "containers")
                .flatMap(list -> spec.path(list).valueStream())
                .toList();
    }

    List<JsonNode> ports() {
        return containers().stream().flatMap(c -> c.path("ports").valueStream()).toList();
    }

    Optional<JsonNode> port(String name) {
        return ports().stream().filter(port -> port.path("name").asText().equals(name)).findAny();
    }

    boolean isSelectedBy(JsonNode wanted) {
        return !wanted.isEmpty()
                && wanted.propertyStream()
                        .allMatch(label -> label.getValue().equals(labels.path(label.getKey())));
    }
}
