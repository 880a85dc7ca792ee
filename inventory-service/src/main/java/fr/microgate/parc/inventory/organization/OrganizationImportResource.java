package fr.microgate.parc.inventory.organization;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@RunOnVirtualThread
@Path("/api/inventory/v1/organizations/import")
@Tag(name = "Organisations")
class OrganizationImportResource {

    private final OrganizationsImport organizationsImport;

    OrganizationImportResource(OrganizationsImport organizationsImport) {
        this.organizationsImport = organizationsImport;
    }

    @POST
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER})
    @Idempotent
    @Operation(
            summary = "Register and update organisations from a table, all of it or nothing",
            description =
                    "Columns: Code; Nom; Type; Jours fériés; Actif, or the names of the API. A row is the organisation with its"
                            + " code, else a new one; an empty cell leaves what is known. Separator and encoding are found"
                            + " out. At most 5 000 rows, 2 MiB.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(type = SchemaType.STRING),
                            example =
                                    "Code;Nom;Type\nBOULANGERIE-MARTIN;Boulangerie Martin;Client\n"))
    @APIResponse(responseCode = "200", description = "What was done, or would be")
    @APIResponse(responseCode = "413", description = "More than 2 MiB")
    @APIResponse(
            responseCode = "422",
            description =
                    "The file holds errors: nothing was written; report lists them. Of a preview, only when columns are missing: see missingColumns and foundColumns")
    public RestResponse<ImportReport> importTable(
            @RestQuery @DefaultValue("false") @Parameter(description = "Only tell what it would do")
                    boolean dryRun,
            byte[] table,
            @Context HttpHeaders headers) {
        var language = Languages.of(headers);
        return RestResponse.ok(organizationsImport.run(table, dryRun, language));
    }
}
