package fr.microgate.parc.compliance.audit;

import static fr.microgate.parc.platform.security.Roles.ADMIN;
import static fr.microgate.parc.platform.security.Roles.AUDITOR;
import static fr.microgate.parc.platform.security.Roles.DPO;

import fr.microgate.parc.platform.audit.AuditLog;
import fr.microgate.parc.platform.http.Page;
import fr.microgate.parc.platform.http.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@RunOnVirtualThread
@Path("/api/compliance/v1/audit")
@Tag(name = "Audit")
class AuditResource {

    private final AuditTrail trail;
    private final AuditVerification verification;
    private final AuditLog audit;

    AuditResource(AuditTrail trail, AuditVerification verification, AuditLog audit) {
        this.trail = trail;
        this.verification = verification;
        this.audit = audit;
    }

    @GET
    @RolesAllowed({DPO, AUDITOR, ADMIN})
    @Transactional
    @Operation(
            summary = "Lines of the audit trail, newest first",
            description = "Reading the trail leaves a line in it.")
    @APIResponse(responseCode = "200", description = "A page of lines")
    public Page<AuditView> list(
            @RestQuery @Nullable UUID organizationId,
            @RestQuery @Nullable String actor,
            @RestQuery @Nullable String objectType,
            @RestQuery @Nullable String objectId,
            @Valid @BeanParam PageRequest page) {
        audit.record("read", "audit-trail", named(organizationId), organizationId);
        var query = new AuditQuery(organizationId, actor, objectType, objectId);
        return Page.of(
                trail.page(query, page), page, AuditView::of, view -> view.actionId().toString());
    }

    @POST
    @Path("verification")
    @RolesAllowed({DPO, AUDITOR, ADMIN})
    @Operation(
            summary = "Check that no row of the audit trail was changed, removed or inserted",
            description = "Walks the chains row by row; a long trail takes its time.")
    @APIResponse(responseCode = "200", description = "What was checked and found")
    @APIResponse(
            responseCode = "404",
            description = "Nothing was ever audited for this organisation")
    public VerificationView verify(@NotNull @Valid VerifyAudit command) {
        return verification.verify(command.organizationId());
    }

    /// Name of what is read in the trail's own line about it.
    static Object named(@Nullable UUID organizationId) {
        return organizationId == null ? "all" : organizationId;
    }
}
