package fr.microgate.parc.inventory.privacy;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/// How long what may speak of people is kept where nobody asks for it to go before.
@ConfigMapping(prefix = "parc.inventory.retention")
interface RetentionConfig {

    /// Days that the history of machines is kept.
    @WithDefault("1095")
    @Min(30) int historyDays();

    /// Days after its last contact that the address of an agent is kept.
    @WithDefault("180")
    @Min(1) int addressDays();

    /// Days that is kept why a document was taken for one of a machine.
    @WithDefault("180")
    @Min(1) int explanationDays();

    /// Days that is kept which documents came, once their bodies are gone.
    @WithDefault("365")
    @Min(30) int documentDays();
}
