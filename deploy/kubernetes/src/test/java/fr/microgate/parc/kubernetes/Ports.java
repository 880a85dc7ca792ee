package fr.microgate.parc.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;

/// Ports have names that Kubernetes accepts, the service listens there, and a Service leads there.
final class Ports implements Rule {
    static final String MANAGEMENT = "management";
    private static final Map<String, String> SETTINGS =
            Map.of("http", "QUARKUS_HTTP_PORT", MANAGEMENT, "QUARKUS_MANAGEMENT_PORT");
    private static final String NAME = "[a-z]([a-z0-9-]{0,13}[a-z0-9])?";

    @Override
    public void check(Manifests manifests, Problems problems) {
        for (var pod : manifests.pods()) {
            checkNames(pod, problems);
            SETTINGS.forEach((port, setting) -> checkListens(pod, port, setting, problems));
        }
        manifests.ofKind("Service").forEach(service -> checkTargets(service, manifests, problems));
    }

    private static void checkNames(Pod pod, Problems problems) {
        var seen = new HashSet<String>();
        for (var port : pod.ports()) {
            var name = port.path("name").asText();
            problems.require(name.matches(NAME), pod.name(), "bad port name " + name);
            problems.require(seen.add(name), pod.name(), "two ports named " + name);
        }
    }

    private static void checkListens(Pod pod, String port, String setting, Problems problems) {
        var number = pod.port(port).map(it -> it.path("containerPort").asText()).orElse("none");
        problems.require(
                pod.containers().stream()
                        .flatMap(container -> container.path("env").valueStream())
                        .filter(variable -> variable.path("name").asText().equals(setting))
                        .allMatch(variable -> variable.path("value").asText().equals(number)),
                pod.name(),
                setting + " must be " + number);
    }

    private static void checkTargets(JsonNode service, Manifests manifests, Problems problems) {
        var title = Manifests.titleOf(service);
        var pods = manifests.podsSelectedBy(service.at("/spec/selector"));
        for (var port : service.at("/spec/ports")) {
            var target = port.path("targetPort").asText();
            problems.require(
                    pods.stream().allMatch(pod -> pod.port(target).isPresent()),
                    title,
                    "leads to no port named " + target);
            problems.require(
                    !target.equals(MANAGEMENT), title, "health and metrics must not be routed");
        }
    }
}
