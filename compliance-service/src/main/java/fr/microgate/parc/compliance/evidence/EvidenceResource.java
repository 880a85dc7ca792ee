package fr.microgate.parc.compliance.evidence;

import static fr.microgate.parc.platform.security.Roles.ADMIN;
import static fr.microgate.parc.platform.security.Roles.AUDITOR;
import static fr.microgate.parc.platform.security.Roles.CLIENT;
import static fr.microgate.parc.platform.security.Roles.DPO;
import static fr.microgate.parc.platform.security.Roles.FLEET_MANAGER;
import static fr.microgate.parc.platform.security.Roles.TECHNICIAN;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import fr.microgate.parc.compliance.OrganizationScope;
import fr.microgate.parc.compliance.fleet.KnownOrganization;
import fr.microgate.parc.compliance.fleet.KnownOrganizations;
import fr.microgate.parc.platform.http.Page;
import fr.microgate.parc.platform.http.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@RunOnVirtualThread
@Path("/api/compliance/v1/evidence")
@Tag(name = "Evidence")
class EvidenceResource {

    private final Evidences evidences;
    private final KnownOrganizations organizations;
    private final OrganizationScope scope;
    private final EvidenceConfig config;
    private final Clock clock;

    EvidenceResource(
            Evidences evidences,
            KnownOrganizations organizations,
            OrganizationScope scope,
            EvidenceConfig config,
            Clock clock) {
        this.evidences = evidences;
        this.organizations = organizations;
        this.scope = scope;
        this.config = config;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({ADMIN, FLEET_MANAGER, TECHNICIAN, DPO, AUDITOR, CLIENT})
    @Operation(
            summary = "Compliance by organisation and control (art. 32)",
            description = "The newest organisation first. A client's user sees his own.")
    @APIResponse(responseCode = "200", description = "A page of organisations")
    @APIResponse(responseCode = "404", description = "The organisation is not the caller's")
    public Page<OrganizationEvidence> list(
            @RestQuery @Nullable UUID organizationId, @Valid @BeanParam PageRequest page) {
        var found = organizations.page(scope.of(organizationId), page);
        var shown =
                found.stream().limit(page.limit()).map(KnownOrganization::organizationId).toList();
        var controls =
                evidences.counts(shown, config.freshSince(clock)).stream()
                        .collect(
                                groupingBy(
                                        ControlCounts::organizationId,
                                        mapping(ControlEvidence::of, toList())));
        var without = evidences.assetsWithout(shown);
        return Page.of(
                found,
                page,
                organization ->
                        new OrganizationEvidence(
                                organization.organizationId(),
                                organization.code(),
                                without.getOrDefault(organization.organizationId(), 0L),
                                controls.getOrDefault(organization.organizationId(), List.of())),
                evidence -> evidence.organizationId().toString());
    }

    @GET
    @Path("assets")
    @RolesAllowed({ADMIN, FLEET_MANAGER, TECHNICIAN, DPO, AUDITOR, CLIENT})
    @Operation(
            summary = "The rows behind the counts: one for each machine and control",
            description = "Machines out of service are left out, as in the counts.")
    @APIResponse(responseCode = "200", description = "A page of rows")
    @APIResponse(responseCode = "404", description = "The organisation is not the caller's")
    public Page<AssetEvidence> assets(
            @RestQuery @Nullable UUID organizationId,
            @RestQuery @Nullable String control,
            @RestQuery @Nullable ControlResult result,
            @Valid @BeanParam PageRequest page) {
        var query = new EvidenceQuery(scope.of(organizationId), control, result);
        var freshSince = config.freshSince(clock);
        return Page.of(
                evidences.page(query, freshSince, page),
                page,
                evidence -> AssetEvidence.of(evidence, freshSince),
                evidence -> evidence.id().toString());
    }
}
