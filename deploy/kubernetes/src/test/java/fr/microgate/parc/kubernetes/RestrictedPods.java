package fr.microgate.parc.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Stream;

/// A namespace that enforces "restricted" accepts any Deployment but refuses its pods: see it here.
final class RestrictedPods implements Rule {
    private static final Set<String> VOLUMES =
            Set.of("configMap", "emptyDir", "persistentVolumeClaim", "projected", "secret");

    @Override
    public void check(Manifests manifests, Problems problems) {
        for (var pod : manifests.pods()) {
            checkPod(pod, problems);
            pod.containers().forEach(container -> checkContainer(pod, container, problems));
        }
    }

    private static void checkPod(Pod pod, Problems problems) {
        var security = pod.spec().path("securityContext");
        problems.require(isTrue(security.path("runAsNonRoot")), pod.name(), "may run as root");
        problems.require(security.path("runAsUser").asInt() > 0, pod.name(), "no numeric user");
        problems.require(
                security.at("/seccompProfile/type").asText().equals("RuntimeDefault"),
                pod.name(),
                "no seccomp profile");
        problems.require(
                isFalse(pod.spec().path("automountServiceAccountToken")),
                pod.name(),
                "gets a token of the Kubernetes API");
        Stream.of("hostNetwork", "hostPID", "hostIPC")
                .filter(field -> pod.spec().path(field).asBoolean())
                .forEach(field -> problems.add(pod.name(), field + " is forbidden"));
        pod.spec()
                .path("volumes")
                .valueStream()
                .flatMap(volume -> volume.propertyStream())
                .map(field -> field.getKey())
                .filter(type -> !type.equals("name") && !VOLUMES.contains(type))
                .forEach(type -> problems.add(pod.name(), type + " volumes are forbidden"));
    }

    private static void checkContainer(Pod pod, JsonNode container, Problems problems) {
        var security = container.path("securityContext");
        var capabilities = security.path("capabilities");
        problems.require(
                isFalse(security.path("allowPrivilegeEscalation")),
                pod.name(),
                "may gain privileges");
        problems.require(!security.path("privileged").asBoolean(), pod.name(), "is privileged");
        problems.require(
                capabilities.path("drop").toString().equals("[\"ALL\"]"),
                pod.name(),
                "keeps capabilities");
        problems.require(capabilities.path("add").isEmpty(), pod.name(), "adds capabilities");
        problems.require(
                isTrue(security.path("readOnlyRootFilesystem")),
                pod.name(),
                "may write to its root file system");
        Stream.of("runAsNonRoot", "runAsUser", "seccompProfile")
                .filter(security::has)
                .forEach(field -> problems.add(pod.name(), field + " belongs to the pod"));
        problems.require(
                container.path("ports").findValue("hostPort") == null,
                pod.name(),
                "takes a port of the host");
    }

    private static boolean isTrue(JsonNode value) {
        return value.isBoolean() && value.booleanValue();
    }

    private static boolean isFalse(JsonNode value) {
        return value.isBoolean() && !value.booleanValue();
    }
}
