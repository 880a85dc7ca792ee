package fr.microgate.parc.platform.ops;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/// The one source of time; tests replace it. It ticks in microseconds as PostgreSQL does: what is
/// answered right after a change is what is read later.
class SystemClock {

    @Produces
    @DefaultBean
    @jakarta.inject.Singleton
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }
}
