package fr.microgate.parc.compliance.breach;

import fr.microgate.parc.testing.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

final class BreachFixtures {

    static final UUID ASSET = UUID.fromString("0199f3a0-7c1e-7b11-9d55-6f2f7f4f9a01");
    static final Instant DETECTED = Instant.parse("2026-11-20T14:00:00Z");
    static final BreachRules.Regime LAW = new Law("RGPD-2018", LocalDate.parse("2018-05-25"), 72);

    private BreachFixtures() {}

    static Loss aTheft() {
        return aLoss(LossKind.STOLEN, DETECTED, false);
    }

    static Loss aLoss(LossKind kind, Instant at, boolean continued) {
        return new Loss(ASSET, Tokens.ORGANIZATION_A, kind, Encryption.NONE, at, continued);
    }

    static Loss aTheftAtTheOtherClient() {
        var asset = UUID.fromString("0199f3a0-7c1e-7b11-9d55-6f2f7f4f9a02");
        return new Loss(
                asset, Tokens.ORGANIZATION_B, LossKind.STOLEN, Encryption.FULL, DETECTED, false);
    }

    static Breach aSuspectedBreach() {
        return Breach.suspect(aTheft(), DETECTED);
    }

    record Law(String version, LocalDate validFrom, int hours) implements BreachRules.Regime {

        @Override
        public Duration notifyWithin() {
            return Duration.ofHours(hours);
        }

        @Override
        public Duration explainAwarenessAfter() {
            return Duration.ofHours(24);
        }
    }
}
