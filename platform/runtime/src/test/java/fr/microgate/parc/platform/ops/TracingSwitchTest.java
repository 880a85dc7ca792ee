package fr.microgate.parc.platform.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TracingSwitchTest {

    private static final String ENDPOINT = "quarkus.otel.exporter.otlp.endpoint";

    @Test
    void anEndpointAloneTurnsTracingOn() {
        assertThat(disabled(Map.of(ENDPOINT, "http://collector:4317"), 300)).isFalse();
    }

    @Test
    void theDefaultEndpointDoesNot() {
        var config =
                new SmallRyeConfigBuilder()
                        .withDefaultValue(ENDPOINT, "http://localhost:4317")
                        .withSources(new TracingSwitch())
                        .build();

        assertThat(config.getValue("quarkus.otel.sdk.disabled", Boolean.class)).isTrue();
    }

    @Test
    void anEndpointForTracesAloneTurnsTracingOn() {
        var given = Map.of("quarkus.otel.exporter.otlp.traces.endpoint", "http://collector:4317");

        assertThat(disabled(given, 300)).isFalse();
    }

    @Test
    void noEndpointDoesNot() {
        assertThat(disabled(Map.of(), 300)).isTrue();
        assertThat(disabled(Map.of(ENDPOINT, ""), 300)).isTrue();
    }

    @Test
    void anOperatorMayStillTurnItOff() {
        var given = Map.of(ENDPOINT, "http://collector:4317", "quarkus.otel.sdk.disabled", "true");

        assertThat(disabled(given, 300)).isTrue();
    }

    private static boolean disabled(Map<String, String> given, int ordinal) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(given, "given", ordinal))
                .withSources(new TracingSwitch())
                .build()
                .getValue("quarkus.otel.sdk.disabled", Boolean.class);
    }
}
