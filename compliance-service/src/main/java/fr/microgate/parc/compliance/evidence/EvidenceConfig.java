package fr.microgate.parc.compliance.evidence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

@ConfigMapping(prefix = "parc.compliance.evidence")
interface EvidenceConfig {

    /// A result that was not confirmed for longer is UNKNOWN.
    @WithDefault("30D")
    Duration staleAfter();

    default Instant freshSince(Clock clock) {
        return clock.instant().minus(staleAfter());
    }
}
