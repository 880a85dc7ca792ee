package fr.microgate.parc.compliance.audit;

import static fr.microgate.parc.compliance.ComplianceProblem.AUDIT_CHAIN_NOT_FOUND;

import fr.microgate.parc.platform.audit.AuditLog;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Walks chains in one snapshot, so that lines appended meanwhile disturb nothing, and row by row,
/// so that their number does not matter.
@ApplicationScoped
class AuditVerification {

    private static final int LONGEST_SECONDS = 3_600;

    private final AuditTrail trail;
    private final AuditHeads heads;
    private final AuditLog audit;
    private final Clock clock;

    AuditVerification(AuditTrail trail, AuditHeads heads, AuditLog audit, Clock clock) {
        this.trail = trail;
        this.heads = heads;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param organizationId only its chain; all chains when null
    VerificationView verify(@Nullable UUID organizationId) {
        QuarkusTransaction.requiringNew()
                .run(() ->
                        audit.record(
                                "verify",
                                "audit-trail",
                                AuditResource.named(organizationId),
                                organizationId));
        return QuarkusTransaction.requiringNew()
                .timeout(LONGEST_SECONDS)
                .call(() -> walk(organizationId));
    }

    private VerificationView walk(@Nullable UUID organizationId) {
        heads.snapshot();
        var reports = new ArrayList<ChainReport>();
        for (var head : heads.listAll(Sort.by("chainId"))) {
            if (isAsked(head.chainId, organizationId)) reports.add(walk(head));
        }
        trail.headless()
                .forEach((chain, rows) -> {
                    if (isAsked(chain, organizationId))
                        reports.add(ChainReport.headless(chain, rows));
                });
        if (reports.isEmpty() && organizationId != null) {
            throw AUDIT_CHAIN_NOT_FOUND.problem(
                    "There is no chain of organisation %s.", organizationId);
        }
        return VerificationView.of(clock.instant(), reports);
    }

    private ChainReport walk(AuditHead head) {
        var walk = new ChainWalk(head);
        try (var rows = trail.rows(head.chainId)) {
            rows.forEach(walk::next);
        }
        return walk.report();
    }

    private static boolean isAsked(UUID chain, @Nullable UUID organizationId) {
        return organizationId == null || organizationId.equals(chain);
    }
}
