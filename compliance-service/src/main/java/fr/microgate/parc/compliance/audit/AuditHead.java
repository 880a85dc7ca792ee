package fr.microgate.parc.compliance.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/// The end of a chain. Whoever appends holds it locked, so that a chain never forks.
@Entity
class AuditHead {

    @Id UUID chainId;

    long seq;
    byte[] rowHash;

    @SuppressWarnings("NullAway.Init")
    AuditHead() {}

    AuditEvent append(ActionRecorded action) {
        var event = AuditEvent.chain(action, chainId, seq + 1, rowHash);
        seq = event.seq;
        rowHash = event.rowHash;
        return event;
    }
}
