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

    @TempDir Path folder;

    @Test
    void fusionInventoryWithItsCredentialInTheUrl() throws Exception {
        var agent = Agent.of(API, CLIENT_A);
        assertIsKnownAfter(
                agent,
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
    }

    @Test
    void ocsInventoryWithItsTokenInThePath() throws Exception {
        var agent = Agent.of(API, CLIENT_B);
        assertIsKnownAfter(
                agent,
                "ocsinventory-agent",
                "--server=" + STACK.settings().url("inventory") + agent.enrolmentPath(),
                "--nolocal",
                "--basevardir=" + folder,
                "--force",
                "--debug");
    }

    /// Twice in a row, the second time without a change that is none.
    private void assertIsKnownAfter(Agent agent, String... command) throws Exception {
        assertReachesEveryService(agent, run(command));
        var first = outcome(agent);
        var log = run(command);
        var second =
                one(
                        "inventory",
                        "/raw-inventories?organizationId=" + agent.organizationId(),
                        one ->
                                one.path("credentialId").asText().equals(agent.id())
                                        && !one.path("id").equals(first.path("id"))
                                        && !one.path("status").asText().equals("RECEIVED"));
        assertThat(second.path("status").asText()).as(log).isEqualTo("PROCESSED");
        assertThat(second.path("assetId")).isEqualTo(first.path("assetId"));
        var history = "/assets/" + first.path("assetId").asText() + "/history";
        assertThat(items(API.get("inventory", history).expect(200))).as(log).isEmpty();
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
