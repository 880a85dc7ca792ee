package fr.microgate.parc.compliance.breach;

import static fr.microgate.parc.compliance.ComplianceProblem.AWARENESS_BEFORE_THE_LAW;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/// The law on breaches as data. A change of law is one more regime; a file keeps the one it was
/// judged under.
@ConfigMapping(prefix = "parc.compliance.breach")
interface BreachRules {

    List<Regime> regimes();

    /// Where the days of the law begin, and whose wall clock people read.
    @WithDefault("Europe/Paris")
    ZoneId zone();

    interface Regime {

        String version();

        LocalDate validFrom();

        /// From awareness to the notification of the authority.
        Duration notifyWithin();

        /// A longer gap between the first sign and awareness has to be explained.
        Duration explainAwarenessAfter();
    }

    default Regime inForceAt(Instant instant) {
        var day = instant.atZone(zone()).toLocalDate();
        return regimes().stream()
                .filter(regime -> !regime.validFrom().isAfter(day))
                .max(Comparator.comparing(Regime::validFrom))
                .orElseThrow(() ->
                        AWARENESS_BEFORE_THE_LAW.problem(
                                "No duty to notify a breach was in force on %s: correct awareAt.",
                                day));
    }
}
