package fr.microgate.parc.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/// Kubernetes asks each service for its health, on the management port.
final class Probes implements Rule {
    private static final Map<String, String> PATHS =
            Map.of(
                    "startupProbe", "/q/health/started",
                    "livenessProbe", "/q/health/live",
                    "readinessProbe", "/q/health/ready");

    @Override
    public void check(Manifests manifests, Problems problems) {
        for (var pod : manifests.pods())
            for (var container : pod.spec().path("containers")) check(pod, container, problems);
    }

    private static void check(Pod pod, JsonNode container, Problems problems) {
        problems.require(
                pod.port(Ports.MANAGEMENT).isPresent(), pod.name(), "has no management port");
        PATHS.forEach((probe, path) -> {
            var http = container.path(probe).path("httpGet");
            problems.require(
                    http.path("path").asText().equals(path)
                            && http.path("port").asText().equals(Ports.MANAGEMENT),
                    pod.name(),
                    probe + " must ask " + path + " on the management port");
        });
    }
}
