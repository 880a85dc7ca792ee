package fr.microgate.parc.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;

/// Ports have names that Kubernetes accepts, and a Service leads to one that exists.
final class Ports implements Rule {
    static final String MANAGEMENT = "management";
    private static final String NAME = "[a-z]([a-z0-9-]{0,13}[a-z0-9])?";

    @Override
    public void check(Manifests manifests, Problems problems) {
        manifests.pods().forEach(pod -> checkNames(pod, problems));
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
