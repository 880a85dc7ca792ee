package fr.microgate.parc.kubernetes;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The images fit the manifests: that much is seen without a container engine.
class DockerfilesTest {

    @Test
    void theUserAndThePortsAreThoseOfTheManifests() throws Exception {
        for (var pod : pods()) {
            var user = pod.spec().at("/securityContext/runAsUser").asText();
            var ports = pod.ports().stream().map(port -> port.path("containerPort").asText());

            assertThat(dockerfileOf(pod))
                    .contains("USER " + user, "EXPOSE " + ports.collect(joining(" ")));
        }
    }

    @Test
    void theFourAreOneText() throws Exception {
        var first = dockerfileOf(pods().getFirst());

        for (var pod : pods()) assertThat(dockerfileOf(pod)).as(pod.name()).isEqualTo(first);
    }

    private static List<Pod> pods() throws Exception {
        return Manifests.parse(Kubectl.kustomize("overlays/local")).pods();
    }

    private static List<String> dockerfileOf(Pod pod) throws Exception {
        return Files.readAllLines(Path.of("../..", pod.name(), "src/main/docker/Dockerfile.jvm"));
    }
}
