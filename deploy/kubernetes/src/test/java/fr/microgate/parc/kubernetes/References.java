package fr.microgate.parc.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Stream;

/// Whatever a pod refers to exists: in the overlay, or among the Secrets given from outside.
final class References implements Rule {

    /// The key that each Secret given from outside must hold. deploy/README.md lists them too.
    static final Map<String, String> EXTERNAL_SECRETS =
            Map.of(
                    "inventory-database", "password",
                    "inventory-raw", "key",
                    "ticket-database", "password",
                    "compliance-database", "password",
                    "notification-database", "password",
                    "notification-keycloak", "client-secret");

    @Override
    public void check(Manifests manifests, Problems problems) {
        for (var pod : manifests.pods()) {
            var account = pod.spec().path("serviceAccountName").asText();
            problems.require(
                    manifests.has("ServiceAccount", account),
                    pod.name(),
                    "no ServiceAccount " + account);
            found(pod, "configMapRef", "configMapKeyRef", "configMap")
                    .map(reference -> reference.path("name").asText())
                    .filter(name -> !manifests.has("ConfigMap", name))
                    .forEach(name -> problems.add(pod.name(), "no ConfigMap " + name));
            found(pod, "secretKeyRef")
                    .filter(secret -> !isExternal(secret))
                    .forEach(secret -> problems.add(pod.name(), "no Secret " + secret));
            found(pod, "secretRef", "secret")
                    .forEach(_ -> problems.add(pod.name(), "takes a whole Secret, not one key"));
            checkMounts(pod, problems);
        }
    }

    private static Stream<JsonNode> found(Pod pod, String... fields) {
        return Stream.of(fields).flatMap(field -> pod.spec().findValues(field).stream());
    }

    private static boolean isExternal(JsonNode secret) {
        var key = secret.path("key").asText();
        return key.equals(EXTERNAL_SECRETS.get(secret.path("name").asText()));
    }

    private static void checkMounts(Pod pod, Problems problems) {
        var volumes = pod.spec().path("volumes").findValuesAsText("name");
        for (var container : pod.containers())
            container
                    .path("volumeMounts")
                    .findValuesAsText("name")
                    .forEach(name ->
                            problems.require(
                                    volumes.contains(name), pod.name(), "no volume " + name));
    }
}
