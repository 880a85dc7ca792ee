package fr.microgate.parc.inventory.naming;

import fr.microgate.parc.inventory.asset.AssetKind;
import fr.microgate.parc.inventory.csv.AsTable;
import fr.microgate.parc.inventory.csv.CsvOutput;
import fr.microgate.parc.inventory.organization.Organizations;
import fr.microgate.parc.platform.http.Page;
import fr.microgate.parc.platform.http.PageRequest;
import fr.microgate.parc.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@RunOnVirtualThread
@Path("/api/inventory/v1/naming")
@Tag(name = "Naming")
class NamingResource {

    private final Naming naming;
    private final NamingRuleRows rules;
    private final Names names;
    private final Organizations organizations;

    NamingResource(Naming naming, NamingRuleRows rules, Names names, Organizations organizations) {
        this.naming = naming;
        this.rules = rules;
        this.names = names;
        this.organizations = organizations;
    }

    @GET
    @Path("proposal")
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER, Roles.TECHNICIAN})
    @Operation(
            summary = "The next free name for a machine",
            description =
                    "By the first rule for its kind that can do with what is given. Nothing is reserved.")
    @APIResponse(responseCode = "200", description = "A free name of 15 characters at most")
    @APIResponse(responseCode = "400", description = "organizationId or kind is missing")
    @APIResponse(
            responseCode = "422",
            description = "Unknown organisation, no rule that fits, or every name is taken")
    public NameProposal propose(
            @RestQuery @NotNull UUID organizationId,
            @RestQuery @NotNull AssetKind kind,
            @Valid @BeanParam NameWords words) {
        organizations.mustBeRegistered(organizationId);
        return naming.propose(organizationId, kind, words.given());
    }

    @GET
    @AsTable
    @Produces({MediaType.APPLICATION_JSON, CsvOutput.MEDIA_TYPE})
    @Path("deviations")
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER, Roles.TECHNICIAN, Roles.DPO, Roles.AUDITOR})
    @Operation(
            summary = "Machines in use whose reported name deviates, and why",
            description = "Kinds of machines without a rule are left out.")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "422", description = "The organisation is not registered")
    public Page<MisnamedMachine> deviations(
            @RestQuery @NotNull UUID organizationId, @Valid @BeanParam PageRequest page) {
        organizations.mustBeRegistered(organizationId);
        var ofOrganization = rules.of(organizationId);
        return Page.of(
                names.deviating(organizationId, ofOrganization, page),
                page,
                machine -> MisnamedMachine.of(machine, ofOrganization),
                machine -> machine.assetId().toString());
    }

    @POST
    @Path("check")
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER, Roles.TECHNICIAN})
    @Operation(summary = "Whether a machine may be called so; changes nothing")
    @APIResponse(responseCode = "200", description = "The verdict")
    @APIResponse(responseCode = "422", description = "The organisation is not registered")
    public NameVerdict check(@NotNull @Valid CheckName command) {
        organizations.mustBeRegistered(command.organizationId());
        return naming.check(command);
    }
}
