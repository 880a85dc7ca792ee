package fr.microgate.parc.platform.ops;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/// Tracing is on as soon as an operator says where traces go
/// (`QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT`, or the one for traces alone), and off otherwise.
public final class TracingSwitch implements ConfigSourceFactory {

    private static final List<String> ENDPOINTS =
            List.of(
                    "quarkus.otel.exporter.otlp.endpoint",
                    "quarkus.otel.exporter.otlp.traces.endpoint");
    private static final int ABOVE_DEFAULTS = 150;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        var given = ENDPOINTS.stream().anyMatch(endpoint -> isGiven(context.getValue(endpoint)));
        return List.of(
                new PropertiesConfigSource(
                        Map.of("quarkus.otel.sdk.disabled", String.valueOf(!given)),
                        "tracing",
                        ABOVE_DEFAULTS));
    }

    /// Quarkus has a default endpoint: a value that nobody gave comes from the lowest source.
    private static boolean isGiven(@Nullable ConfigValue endpoint) {
        return endpoint != null
                && endpoint.getValue() != null
                && !endpoint.getValue().isBlank()
                && endpoint.getConfigSourceOrdinal() > Integer.MIN_VALUE;
    }
}
