package fr.microgate.parc.inventory.posture;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

@ConfigMapping(prefix = "parc.inventory.posture")
public interface PostureConfig {

    /// A machine that said nothing for longer fails RECENT_CONTACT, where its rule does not say
    /// otherwise.
    @WithDefault("P30D")
    Duration silentAfter();

    /// The posture of a machine that still speaks is published again after this, so that its
    /// evidence does not age.
    @WithDefault("P7D")
    Duration restatedAfter();

    /// Whether extended support (Debian LTS, Ubuntu Pro, Windows ESU) counts as supported, where
    /// the rule does not say otherwise. Off by default: most of it is paid for or covers a part of
    /// the system only.
    @WithDefault("false")
    boolean extendedSupport();

    /// File that replaces the built-in `end-of-life.csv`, in the same form.
    Optional<Path> endOfLife();

    /// How long a replica may go on with rules that were changed on another one.
    @WithDefault("PT10S")
    Duration rulesRemembered();

    /// How often machines are looked for that have to be looked at again.
    @WithDefault("10s")
    String reviewEvery();

    /// When every machine is looked at again.
    @WithDefault("0 30 1 * * ?")
    String nightly();

    /// When the day's scores are written down.
    @WithDefault("0 0 4 * * ?")
    String snapshot();

    /// How often it is looked whether that was missed.
    @WithDefault("1h")
    String catchUpEvery();
}
