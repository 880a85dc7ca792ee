package fr.microgate.parc.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.microgate.parc.local.client.Agent;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The agents of the Debian packages, unmodified, as a client would have them. Skipped where they
/// are not installed.
class RealAgentsIT extends Journey {

    private static final int SOFTWARE_OF_A_SYSTEM = 300;

    @TempDir Path folder;

    @Test
    void fusionInventoryWithItsCredentialInTheUrl() throws Exception {
        var agent = Agent.of(API, CLIENT_A);
        var log =
                run(
                        "fusioninventory-agent",
                        "--server",
                        "http://%s:%s@localhost:%d/front/inventory.php"
                                .formatted(
                                        agent.id(),
                                        agent.secret(),
                                        STACK.settings().port("inventory.port")),
                        "--no-httpd",
                        "--tasks",
                        "inventory",
                        "--force",
                        "--debug",
                        "--logger=stderr");

        assertIsDelivered(agent, log);
    }

    @Test
    void ocsInventoryWithItsTokenInThePath() throws Exception {
        var agent = Agent.of(API, CLIENT_B);
        var log =
                run(
                        "ocsinventory-agent",
                        "--server=" + STACK.settings().url("inventory") + agent.enrolmentPath(),
                        "--nolocal",
                        "--basevardir=" + folder,
                        "--force",
                        "--debug");

        assertIsDelivered(agent, log);
    }

    private void assertIsDelivered(Agent agent, String log) {
        var raw =
                one(
                        "inventory",
                        "/raw-inventories?organizationId=" + agent.organizationId(),
                        one ->
                                one.path("credentialId").asText().equals(agent.id())
                                        && !one.path("status").asText().equals("RECEIVED"));
        assertThat(raw.path("status").asText()).as(log).isEqualTo("PROCESSED");
        var asset = API.get("inventory", "/assets/" + raw.path("assetId").asText()).expect(200);
        assertThat(asset.json().path("softwareCount").asInt()).isGreaterThan(SOFTWARE_OF_A_SYSTEM);
        assertThat(asset.text("/operatingSystem/name")).isNotBlank();
        assertThat(asset.json().path("drives")).isNotEmpty();
        assertThat(asset.json().path("posture")).hasSize(4);
        for (var control : asset.json().path("posture")) {
            var result = control.path("result").asText();
            evidence(asset.json(), control.path("control").asText(), result);
            if (result.equals("FAIL")) assertIsTold(asset.json().path("id").asText());
        }
    }

    /// A failing control has its ticket, and the technician has it in his inbox and in the mail.
    private static void assertIsTold(String asset) {
        var number = one("ticket", "/tickets?assetId=" + asset, _ -> true).path("number").asText();
        inboxOf("technician", number);
        assertThat(mailTo("technician@parc.local", number)).isTrue();
    }

    private String run(String... command) throws IOException, InterruptedException {
        assumeTrue(isInstalled(command[0]), command[0] + " is not installed");
        var log = folder.resolve("agent.log").toFile();
        var process =
                new ProcessBuilder(List.of(command))
                        .redirectErrorStream(true)
                        .redirectOutput(log)
                        .start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        return Files.readString(log.toPath(), StandardCharsets.ISO_8859_1);
    }

    private static boolean isInstalled(String program) {
        for (var path : System.getenv("PATH").split(File.pathSeparator)) {
            if (Files.isExecutable(Path.of(path, program))) return true;
        }
        return false;
    }
}
