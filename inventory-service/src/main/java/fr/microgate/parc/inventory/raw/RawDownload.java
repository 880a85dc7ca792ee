package fr.microgate.parc.inventory.raw;

import static fr.microgate.parc.inventory.InventoryProblem.RAW_BODY_GONE;
import static fr.microgate.parc.inventory.InventoryProblem.RAW_INVENTORY_NOT_FOUND;

import fr.microgate.parc.inventory.document.Payload;
import fr.microgate.parc.platform.audit.AuditLog;
import fr.microgate.parc.platform.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.UUID;

/// Lets a person read a body, and leaves a line that he did.
@ApplicationScoped
class RawDownload {

    private static final long MOST = 64L * 1024 * 1024;

    private final RawInventories inventories;
    private final AuditLog audit;

    RawDownload(RawInventories inventories, AuditLog audit) {
        this.inventories = inventories;
        this.audit = audit;
    }

    @Transactional
    InputStream body(UUID id) {
        var raw =
                inventories
                        .findByIdOptional(id)
                        .orElseThrow(() ->
                                RAW_INVENTORY_NOT_FOUND.problem(
                                        "There is nothing with the id %s.", id));
        if (!raw.hasBody()) {
            throw gone(id);
        }
        audit.record("read-body", "raw-inventory", id, raw.organizationId);
        return readable(inventories.payload(raw));
    }

    static ProblemException gone(UUID id) {
        return RAW_BODY_GONE.problem(
                "The body of %s is deleted: its retention has ended, or somebody in it was erased. Wait for the next inventory, or ask for a full one with POST /agents/{id}/force-full.",
                id);
    }

    /// Read once to see that it can be: an answer cannot change its mind in the middle.
    private static InputStream readable(Payload payload) {
        try {
            try (var trial = payload.open(MOST)) {
                trial.transferTo(OutputStream.nullOutputStream());
            }
            return payload.open(MOST);
        } catch (IOException _) {
            return new ByteArrayInputStream(payload.bytes());
        }
    }
}
