package fr.microgate.parc.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/// Renders a folder of manifests with the kubectl of this machine, as an operator would.
final class Kubectl {
    private static final String MISSING =
            "kubectl is not installed: THE KUBERNETES MANIFESTS WERE NOT CHECKED.";

    private Kubectl() {}

    static String kustomize(String folder) throws IOException, InterruptedException {
        var errors = Files.createTempFile("kustomize", ".err");
        try {
            var kubectl =
                    start(
                            new ProcessBuilder("kubectl", "kustomize", folder)
                                    .redirectError(errors.toFile()));
            var yaml = new String(kubectl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(kubectl.waitFor(1, TimeUnit.MINUTES)).as("kubectl ends").isTrue();
            assertThat(Files.readString(errors)).as("complaints about %s", folder).isEmpty();
            assertThat(kubectl.exitValue()).isZero();
            return yaml;
        } finally {
            Files.delete(errors);
        }
    }

    private static Process start(ProcessBuilder kubectl) {
        try {
            return kubectl.start();
        } catch (IOException notFound) {
            System.err.println(MISSING);
            assertThat(System.getenv("CI")).as(MISSING).isNotEqualTo("true");
            return Assumptions.abort(MISSING);
        }
    }
}
