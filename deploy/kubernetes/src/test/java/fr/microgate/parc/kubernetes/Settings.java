package fr.microgate.parc.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// A service gets every setting that it needs, and none that it does not know.
final class Settings implements Rule {
    private static final Set<String> OF_EVERY_SERVICE =
            Set.of(
                    "KAFKA_BOOTSTRAP_SERVERS",
                    "QUARKUS_DATASOURCE_JDBC_URL",
                    "QUARKUS_DATASOURCE_PASSWORD",
                    "QUARKUS_DATASOURCE_USERNAME",
                    "QUARKUS_HTTP_PORT",
                    "QUARKUS_MANAGEMENT_PORT",
                    "QUARKUS_OIDC_AUTH_SERVER_URL");

    private static final Map<String, Set<String>> OF_ONE_SERVICE =
            Map.of(
                    "inventory-service",
                    Set.of("PARC_INVENTORY_RAW_KEY"),
                    "notification-service",
                    Set.of(
                            "QUARKUS_KEYCLOAK_ADMIN_CLIENT_CLIENT_SECRET",
                            "QUARKUS_KEYCLOAK_ADMIN_CLIENT_SERVER_URL",
                            "QUARKUS_MAILER_HOST",
                            "QUARKUS_MAILER_PORT"));

    @Override
    public void check(Manifests manifests, Problems problems) {
        for (var pod : manifests.pods()) {
            var expected = new TreeSet<>(OF_EVERY_SERVICE);
            expected.addAll(OF_ONE_SERVICE.getOrDefault(pod.name(), Set.of()));
            var given = new TreeSet<String>();
            pod.containers().stream().flatMap(c -> given(manifests, c)).forEach(given::add);

            given.stream()
                    .filter(name -> !expected.contains(name))
                    .filter(name -> !isOptional(pod.name(), name))
                    .forEach(name -> problems.add(pod.name(), "does not know " + name));
            expected.stream()
                    .filter(name -> !given.contains(name))
                    .forEach(name -> problems.add(pod.name(), "needs " + name));
        }
    }

    /// What an installation may set beside them: where traces go, and the service's own settings.
    private static boolean isOptional(String service, String name) {
        var own = "PARC_" + service.replace("-service", "").toUpperCase(Locale.ROOT) + "_";
        return name.startsWith("QUARKUS_OTEL_") || name.startsWith(own);
    }

    private static Stream<String> given(Manifests manifests, JsonNode container) {
        var configMaps = container.path("envFrom").findValuesAsText("name");
        return Stream.concat(
                container.path("env").valueStream().map(variable -> variable.path("name").asText()),
                manifests
                        .ofKind("ConfigMap")
                        .filter(map -> configMaps.contains(Manifests.nameOf(map)))
                        .flatMap(map -> map.path("data").propertyStream())
                        .map(Map.Entry::getKey));
    }
}
