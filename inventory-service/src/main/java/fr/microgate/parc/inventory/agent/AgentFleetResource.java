package fr.microgate.parc.inventory.agent;

import fr.microgate.parc.inventory.csv.AsTable;
import fr.microgate.parc.inventory.csv.CsvOutput;
import fr.microgate.parc.inventory.raw.RawInventories;
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
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@RunOnVirtualThread
@Path("/api/inventory/v1/agents")
@Tag(name = "Agents")
class AgentFleetResource {

    private final Agents agents;
    private final AgentService service;
    private final RawInventories inventories;
    private final Clock clock;

    AgentFleetResource(
            Agents agents, AgentService service, RawInventories inventories, Clock clock) {
        this.agents = agents;
        this.service = service;
        this.inventories = inventories;
        this.clock = clock;
    }

    @GET
    @AsTable
    @Produces({MediaType.APPLICATION_JSON, CsvOutput.MEDIA_TYPE})
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER, Roles.TECHNICIAN, Roles.AUDITOR})
    @Operation(summary = "Installed agents, the newest first")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "400", description = "A filter that cannot be read")
    public Page<AgentView> list(
            @Valid @BeanParam PageRequest page, @Valid @BeanParam AgentQuery query) {
        var now = clock.instant();
        return Page.of(
                agents.page(page, query, now),
                page,
                agent -> AgentView.of(agent, now),
                query.order()::key);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER, Roles.TECHNICIAN, Roles.AUDITOR})
    @Operation(summary = "One agent, with what went wrong last")
    @APIResponse(responseCode = "200", description = "The agent")
    @APIResponse(responseCode = "404", description = "Unknown agent")
    public AgentView get(@RestPath UUID id) {
        return view(service.get(id));
    }

    @POST
    @Path("{id}/force-full")
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER})
    @Operation(
            summary = "Ask the agent for a full inventory at its next contact",
            description =
                    "Nothing changes on the machine. FusionInventory and OCS agents send a full one every time.")
    @APIResponse(responseCode = "200", description = "Asked, now or before")
    @APIResponse(responseCode = "404", description = "Unknown agent")
    public AgentView forceFull(@RestPath UUID id) {
        return view(service.forceFull(id));
    }

    @POST
    @Path("{id}/approval")
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER})
    @Operation(
            summary = "Approve or refuse an agent",
            description =
                    "APPROVED: its documents that waited are processed. REFUSED: it is answered 403 from now on.")
    @APIResponse(responseCode = "200", description = "Decided; it can be decided again")
    @APIResponse(responseCode = "404", description = "Unknown agent")
    public AgentView decide(@RestPath UUID id, @NotNull @Valid DecideApproval command) {
        return view(service.decide(id, command));
    }

    @POST
    @Path("{id}/clear-clone")
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER})
    @Operation(
            summary = "The agent runs on one machine only",
            description =
                    "Takes the mark of a copied agent away. It comes back when documents of two machines alternate again.")
    @APIResponse(responseCode = "200", description = "Its documents count as those of one machine")
    @APIResponse(responseCode = "404", description = "Unknown agent")
    public AgentView clearClone(@RestPath UUID id) {
        return view(service.runsOnOne(id));
    }

    private AgentView view(Agent agent) {
        var trouble = inventories.lastTrouble(agent.organizationId, agent.agentKey).orElse(null);
        return AgentView.of(agent, trouble, clock.instant());
    }
}
