package fr.microgate.parc.local.part;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    private static final Path ROOT = Path.of("/parc");

    @Test
    void prefersTheCommandLineToTheEnvironmentToTheDefault() {
        var environment =
                Map.of("PARC_KAFKA_PORT", "1", "PARC_INVENTORY_MANAGEMENT_PORT", "2", "HOME", "/x");

        var settings = Settings.of(ROOT, environment, Map.of("kafka.port", "3"));

        assertThat(settings.bootstrapServers()).isEqualTo("localhost:3");
        assertThat(settings.managementUrl("inventory")).isEqualTo("http://localhost:2");
        assertThat(settings.url("ticket")).isEqualTo("http://localhost:8082");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        var settings = Settings.of(ROOT, Map.of(), Map.of());

        assertThatThrownBy(() -> settings.with("kafka.prot", "1")).isInstanceOf(Trouble.class);
        assertThatThrownBy(() -> settings.with("kafka.port", "all")).isInstanceOf(Trouble.class);
    }

    @Test
    void givesEveryListenerAPortOfItsOwn() {
        var settings = Settings.of(ROOT, Map.of(), Map.of()).onFreePorts();

        var ports =
                Settings.keys().stream().filter(key -> key.endsWith("port")).map(settings::port);

        assertThat(ports.toList())
                .hasSize(16)
                .satisfies(p -> assertThat(new HashSet<>(p)).hasSize(16));
    }

    @Test
    void remembersHowTheStackWasStarted(@TempDir Path folder) {
        var started =
                Settings.of(
                        folder,
                        Map.of(),
                        Map.of("folder", "f", "kafka.port", "3", "only", "kafka"));
        started.folder().open();
        started.folder().prepare();
        started.save(started.folder().runningSettings());

        var later = Settings.of(folder, Map.of(), Map.of("folder", "f")).asLastStarted();

        assertThat(later.values()).isEqualTo(started.values());
    }

    @Test
    void everySettingIsInTheHelpWithItsDefault() throws IOException {
        var parc = Path.of(System.getProperty("parc.root")).resolve("parc");
        var help = new ProcessBuilder("sh", parc.toString(), "help").start();

        var text = new String(help.getInputStream().readAllBytes(), UTF_8);

        var defaults = Settings.of(ROOT, Map.of(), Map.of());
        assertThat(Settings.keys())
                .allSatisfy(key ->
                        assertThat(text)
                                .containsPattern(
                                        "\\b" + key + " +" + Pattern.quote(defaults.get(key))));
    }
}
