package fr.microgate.parc.platform.ops;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/// Tracing is on as soon as an operator says where traces go
/// (`QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT`), and off otherwise.
public final class TracingSwitch implements ConfigSourceFactory {

    private static final String ENDPOINT = "quarkus.otel.exporter.otlp.endpoint";
    private static final int ABOVE_DEFAULTS = 150;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        var endpoint = context.getValue(ENDPOINT);
        // Quarkus has a default endpoint: a value that nobody gave comes from the lowest source.
        var given =
                endpoint != null
                        && endpoint.getValue() != null
                        && endpoint.getConfigSourceOrdinal() > Integer.MIN_VALUE;
        return List.of(
                new PropertiesConfigSource(
                        Map.of("quarkus.otel.sdk.disabled", String.valueOf(!given)),
                        "tracing",
                        ABOVE_DEFAULTS));
    }
}
