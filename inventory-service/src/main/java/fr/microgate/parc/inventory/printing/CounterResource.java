package fr.microgate.parc.inventory.printing;

import fr.microgate.parc.inventory.Languages;
import fr.microgate.parc.inventory.asset.Assets;
import fr.microgate.parc.inventory.asset.SectionRows;
import fr.microgate.parc.inventory.document.Section;
import fr.microgate.parc.platform.security.CurrentUser;
import fr.microgate.parc.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@RunOnVirtualThread
@Path("/api/inventory/v1/assets/{id}/counters")
@Tag(name = "Assets")
class CounterResource {

    private final Assets assets;
    private final SectionRows sections;
    private final CounterDays days;
    private final CurrentUser user;

    CounterResource(Assets assets, SectionRows sections, CounterDays days, CurrentUser user) {
        this.assets = assets;
        this.sections = sections;
        this.days = days;
        this.user = user;
    }

    @GET
    @RolesAllowed({
        Roles.ADMIN,
        Roles.FLEET_MANAGER,
        Roles.TECHNICIAN,
        Roles.DPO,
        Roles.AUDITOR,
        Roles.CLIENT
    })
    @Operation(
            summary = "What a printer has left, and its pages month by month",
            description =
                    "Both lists are empty for what does not print. Labels in French, or in English when Accept-Language asks for it.")
    @APIResponse(responseCode = "200", description = "Supplies and counters")
    @APIResponse(responseCode = "404", description = "Unknown machine, or of another organisation")
    public CountersView counters(@RestPath UUID id, @Context HttpHeaders headers) {
        assets.visible(id, user);
        var supplies =
                sections.read(id, List.of(Section.CARTRIDGES))
                        .getOrDefault(Section.CARTRIDGES, List.of());
        var words = PrinterWords.in(Languages.of(headers));
        return CountersView.of(supplies, days.months(id), words);
    }
}
