package fr.microgate.parc.compliance.evidence;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

final class EvidenceFixtures {

    static final String DISK = "DISK_ENCRYPTION";
    static final String ANTIVIRUS = "ANTIVIRUS";
    static final Instant MONDAY = Instant.parse("2026-11-23T16:02:11Z");
    static final Instant TUESDAY = Instant.parse("2026-11-24T08:00:03Z");

    private EvidenceFixtures() {}

    static UUID asset(int number) {
        return UUID.fromString("0199f3a0-7c1e-7b11-9d55-%012d".formatted(number));
    }

    static Posture aPosture(
            int asset, UUID organization, Instant at, Map<String, ControlResult> results) {
        return new Posture(asset(asset), organization, at, results, Map.of(), "event-" + asset);
    }
}
