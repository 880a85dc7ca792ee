package fr.microgate.parc.inventory.merge;

import static fr.microgate.parc.inventory.InventoryProblem.SUGGESTION_NOT_FOUND;
import static java.util.stream.Collectors.toMap;

import fr.microgate.parc.inventory.Languages;
import fr.microgate.parc.inventory.asset.Asset;
import fr.microgate.parc.inventory.asset.Assets;
import fr.microgate.parc.inventory.csv.AsTable;
import fr.microgate.parc.inventory.csv.CsvOutput;
import fr.microgate.parc.platform.audit.AuditLog;
import fr.microgate.parc.platform.http.Page;
import fr.microgate.parc.platform.http.PageRequest;
import fr.microgate.parc.platform.security.CurrentUser;
import fr.microgate.parc.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@RunOnVirtualThread
@Path("/api/inventory/v1/match-suggestions")
@Tag(name = "Identification")
class MatchSuggestionResource {

    private final MatchSuggestions suggestions;
    private final MergeService merges;
    private final Assets assets;
    private final AuditLog audit;
    private final CurrentUser user;
    private final Clock clock;

    MatchSuggestionResource(
            MatchSuggestions suggestions,
            MergeService merges,
            Assets assets,
            AuditLog audit,
            CurrentUser user,
            Clock clock) {
        this.suggestions = suggestions;
        this.merges = merges;
        this.assets = assets;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    @GET
    @AsTable
    @Produces({MediaType.APPLICATION_JSON, CsvOutput.MEDIA_TYPE})
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER, Roles.TECHNICIAN, Roles.AUDITOR})
    @Operation(summary = "Machines that may be one, newest first")
    public Page<MatchSuggestionView> list(
            @Valid @BeanParam PageRequest page,
            @RestQuery MatchSuggestion.@Nullable State state,
            @RestQuery @Nullable UUID organizationId,
            @Context HttpHeaders headers) {
        var found = suggestions.page(page, organizationId, state);
        var machines = machines(found);
        var language = Languages.of(headers);
        return Page.of(
                found,
                page,
                suggestion -> MatchSuggestionView.of(suggestion, machines, language),
                view -> view.id().toString());
    }

    @POST
    @Path("{id}/merge")
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER})
    @Transactional
    @Operation(
            summary = "They are one machine",
            description = "The one that was registered later is merged into the other.")
    @APIResponse(responseCode = "200", description = "Merged")
    @APIResponse(responseCode = "404", description = "Unknown suggestion")
    @APIResponse(responseCode = "409", description = "Decided already, or one of them is merged")
    public MergeView merge(@RestPath UUID id) {
        var suggestion = found(id);
        suggestion.mustBeOpen();
        var command = new MergeAsset(suggestion.otherId, "SUGGESTED");
        return MergeView.of(merges.merge(suggestion.assetId, command));
    }

    @POST
    @Path("{id}/dismiss")
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER})
    @Transactional
    @Operation(summary = "They are two machines: do not ask again")
    @APIResponse(responseCode = "200", description = "Dismissed")
    @APIResponse(responseCode = "404", description = "Unknown suggestion")
    @APIResponse(responseCode = "409", description = "Decided already")
    public MatchSuggestionView dismiss(@RestPath UUID id, @Context HttpHeaders headers) {
        var suggestion = found(id);
        suggestion.dismiss(user.id(), clock.instant());
        audit.record("dismiss", "match-suggestion", id, suggestion.organizationId);
        var language = Languages.of(headers);
        return MatchSuggestionView.of(suggestion, machines(List.of(suggestion)), language);
    }

    private MatchSuggestion found(UUID id) {
        return suggestions
                .findByIdOptional(id)
                .orElseThrow(
                        () -> SUGGESTION_NOT_FOUND.problem("There is nothing with the id %s.", id));
    }

    private Map<UUID, Asset> machines(List<MatchSuggestion> found) {
        var ids = found.stream().flatMap(one -> Stream.of(one.assetId, one.otherId)).distinct();
        return assets.list("id in ?1", ids.toList()).stream()
                .collect(toMap(Asset::id, asset -> asset));
    }
}
