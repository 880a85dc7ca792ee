package fr.microgate.parc.inventory.site;

import fr.microgate.parc.inventory.Languages;
import fr.microgate.parc.inventory.csv.ImportReport;
import fr.microgate.parc.platform.http.Idempotent;
import fr.microgate.parc.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@RunOnVirtualThread
@Path("/api/inventory/v1/sites/{siteId}/locations/import")
@Tag(name = "Sites")
class LocationImportResource {

    private final LocationsImport locationsImport;

    LocationImportResource(LocationsImport locationsImport) {
        this.locationsImport = locationsImport;
    }

    @POST
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER})
    @Idempotent
    @Operation(
            summary = "Add the locations of a site from a table, all of it or nothing",
            description =
                    "Columns: Nom, the path or the name; Type; Dans, the path of what it lies in. A row is the location with"
                            + " this path, else a new one; what it lies in is added too. Separator and encoding are found"
                            + " out. At most 5 000 rows, 2 MiB.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(type = SchemaType.STRING),
                            example = "Nom;Type\nBâtiment A/1er étage/Bureau 12;Bureau\n"))
    @APIResponse(responseCode = "200", description = "What was done, or would be")
    @APIResponse(responseCode = "404", description = "Unknown site")
    @APIResponse(responseCode = "413", description = "More than 2 MiB")
    @APIResponse(
            responseCode = "422",
            description =
                    "The file holds errors: nothing was written; report lists them. Of a preview, only when columns are missing: see missingColumns and foundColumns. Or the site is archived")
    public RestResponse<ImportReport> importTable(
            @RestPath UUID siteId,
            @RestQuery @DefaultValue("false") @Parameter(description = "Only tell what it would do")
                    boolean dryRun,
            byte[] table,
            @Context HttpHeaders headers) {
        var language = Languages.of(headers);
        return RestResponse.ok(locationsImport.run(siteId, table, dryRun, language));
    }
}
