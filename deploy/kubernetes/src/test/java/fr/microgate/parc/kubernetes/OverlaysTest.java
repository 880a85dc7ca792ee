package fr.microgate.parc.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OverlaysTest {
    private static final String PRODUCTION = "overlays/production";

    @ParameterizedTest
    @ValueSource(strings = {"cluster", "overlays/local", PRODUCTION})
    void breaksNoRule(String folder) throws Exception {
        assertThat(Rule.problemsOf(render(folder))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"overlays/local", PRODUCTION})
    void runsTheFourServices(String overlay) throws Exception {
        var manifests = render(overlay);

        assertThat(manifests.pods())
                .extracting(Pod::name)
                .containsExactlyInAnyOrder(
                        "inventory-service",
                        "ticket-service",
                        "compliance-service",
                        "notification-service")
                .allMatch(service -> manifests.has("Service", service));
    }

    @Test
    void theNamespaceRefusesPodsThatAreNotRestricted() throws Exception {
        assertThat(render("cluster").ofKind("Namespace"))
                .singleElement()
                .extracting(it -> it.at("/metadata/labels/pod-security.kubernetes.io~1enforce"))
                .hasToString("\"restricted\"");
    }

    @Test
    void productionSurvivesTheLossOfAPodAndNamesItsVersions() throws Exception {
        assertThat(render(PRODUCTION).ofKind("Deployment"))
                .allMatch(deployment -> deployment.at("/spec/replicas").asInt() >= 2)
                .flatExtracting(deployment -> deployment.findValuesAsText("image"))
                .allMatch(image -> image.matches(".+(:\\d+\\.\\d+\\.\\d+|@sha256:[0-9a-f]{64})"));
    }

    @Test
    void theReadmeListsEverySecretToProvide() throws Exception {
        assertThat(Files.readString(Path.of("../README.md")))
                .contains(References.EXTERNAL_SECRETS.keySet());
    }

    private static Manifests render(String folder) throws Exception {
        return Manifests.parse(Kubectl.kustomize(folder));
    }
}
