package fr.microgate.parc.notification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/// Settings of this service, `parc.notification.*`.
@ConfigMapping(prefix = "parc.notification")
public interface NotificationConfig {

    /// Where the links of messages lead.
    @WithDefault("http://localhost:8080")
    URI consoleUrl();

    /// How long an answer of Keycloak is believed.
    @WithDefault("1M")
    Duration directoryMemory();

    /// Pause between two signs of life on an open stream; a reader who takes nothing for twice as
    /// long is given up.
    @WithDefault("15S")
    Duration heartbeat();

    Mail mail();

    /// Pauses double: ten tries take about two hours.
    interface Mail {

        @WithDefault("10")
        int tries();

        @WithDefault("15S")
        Duration firstPause();

        /// For the mail server to answer; less than the lease of a delivery.
        @WithDefault("20S")
        Duration timeout();
    }
}
