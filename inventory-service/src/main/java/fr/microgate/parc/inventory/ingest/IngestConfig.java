package fr.microgate.parc.inventory.ingest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/// How delivered documents are processed.
@ConfigMapping(prefix = "parc.inventory.ingest")
interface IngestConfig {

    /// Documents that one replica works on at a time, each with a connection of its own. Of all
    /// replicas together no more than sixteen are at work.
    @Min(1) @Max(16) @WithDefault("4")
    int workers();
}
