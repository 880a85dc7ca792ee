package fr.microgate.parc.compliance.evidence;

import fr.microgate.parc.platform.event.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/// What one control last said about one machine, and which event proves it. An older event never
/// overwrites a newer one, and a result that nobody has confirmed for too long is no longer
/// believed.
@Entity
class Evidence {

    @Id UUID id;

    @Version long version;

    UUID organizationId;
    UUID assetId;
    String control;

    @Enumerated(EnumType.STRING)
    ControlResult result;

    Instant observedAt;
    Instant since;
    String sourceEventId;

    @SuppressWarnings("NullAway.Init")
    Evidence() {}

    static Evidence observe(String control, ControlResult result, Posture posture) {
        var evidence = new Evidence();
        evidence.id = Ids.next();
        evidence.assetId = posture.assetId();
        evidence.control = control;
        evidence.since = posture.observedAt();
        evidence.take(result, posture);
        return evidence;
    }

    void observeAgain(ControlResult now, Posture posture) {
        if (posture.observedAt().isBefore(observedAt)) return;
        // Changed without a word of ours having arrived: what we know is when it was seen.
        if (now != result) since = posture.observedAt();
        take(now, posture);
    }

    private void take(ControlResult now, Posture posture) {
        organizationId = posture.organizationId();
        result = now;
        observedAt = posture.observedAt();
        since = posture.since().getOrDefault(control, since);
        sourceEventId = posture.eventId();
    }

    boolean isStale(Instant freshSince) {
        return observedAt.isBefore(freshSince);
    }

    /// The result as it may be relied on.
    ControlResult result(Instant freshSince) {
        return isStale(freshSince) ? ControlResult.UNKNOWN : result;
    }

    String control() {
        return control;
    }
}
