package fr.microgate.parc.inventory.csv;

import fr.microgate.parc.platform.audit.AuditLog;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The line that taking a table leaves, before its first row is sent.
@ApplicationScoped
public class ExportTrace {

    private final AuditLog audit;

    ExportTrace(AuditLog audit) {
        this.audit = audit;
    }

    /// @param what `assets`
    /// @param of id of what the list is of; `all` when it is of nothing in particular
    public void leave(String what, String of, @Nullable UUID organizationId) {
        QuarkusTransaction.requiringNew()
                .run(() -> audit.record("export", what, of, organizationId));
    }
}
