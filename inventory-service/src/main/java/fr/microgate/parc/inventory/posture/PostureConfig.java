package fr.microgate.parc.inventory.posture;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "parc.inventory.posture")
public interface PostureConfig {

    /// A machine that said nothing for longer fails RECENT_CONTACT.
    @WithDefault("P30D")
    Duration silentAfter();

    /// The posture of a machine that still speaks is published again after this, so that its
    /// evidence does not age.
    @WithDefault("P7D")
    Duration restatedAfter();

    /// Whether extended support (Debian LTS, Ubuntu Pro, Windows ESU) counts as supported. Off by
    /// default: most of it is paid for or covers a part of the system only.
    @WithDefault("false")
    boolean extendedSupport();
}
