package fr.microgate.parc.inventory.assetimport;

import fr.microgate.parc.inventory.Languages;
import fr.microgate.parc.inventory.csv.ImportReport;
import fr.microgate.parc.platform.http.Idempotent;
import fr.microgate.parc.platform.security.CurrentUser;
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
@Path("/api/inventory/v1/organizations/{organizationId}/assets/import")
@Tag(name = "Assets")
class AssetImportResource {

    private final AssetsImport assetsImport;
    private final CurrentUser user;

    AssetImportResource(AssetsImport assetsImport, CurrentUser user) {
        this.assetsImport = assetsImport;
        this.user = user;
    }

    @POST
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER})
    @Idempotent
    @Operation(
            summary = "Register and update assets from a table, all of it or nothing",
            description =
                    "Columns: Type; Nom; Numéro de série; Fabricant; Modèle; Étiquette; Châssis; État; Criticité; Propriété;"
                            + " Site; Emplacement; Produit; Mots-clés; Commande; Fournisseur; Facture; Date d'achat; Prix HT;"
                            + " Début de garantie; Garantie (mois); Fin de garantie; Mise en service; Affecté à; or their"
                            + " English names, or those of the API. A row is the asset with its serial number, else with its"
                            + " tag, else a new one (an export has Id, which comes first); an empty cell leaves what is known. A new one may have any"
                            + " État, a known one only those that may follow its own. Affecté à is an e-mail address or a"
                            + " login. Dates are 24/11/2026 or 2026-11-24. Separator and encoding are found out. At most"
                            + " 5 000 rows, 2 MiB.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(type = SchemaType.STRING),
                            example =
                                    "Type;Nom;Numéro de série;Fabricant;Modèle;Site;Date d'achat;Garantie (mois)\n"
                                            + "Portable;COMPTA-PC;5CG1234XYZ;HP;ProBook 450 G8;Siège;24/11/2026;36\n"))
    @APIResponse(responseCode = "200", description = "What was done, or would be")
    @APIResponse(responseCode = "404", description = "Unknown organisation")
    @APIResponse(responseCode = "413", description = "More than 2 MiB")
    @APIResponse(
            responseCode = "422",
            description =
                    "The file holds errors: nothing was written; report lists them. Of a preview, only when columns are missing: see missingColumns and foundColumns")
    public RestResponse<ImportReport> importTable(
            @RestPath UUID organizationId,
            @RestQuery @DefaultValue("false") @Parameter(description = "Only tell what it would do")
                    boolean dryRun,
            byte[] table,
            @Context HttpHeaders headers) {
        var language = Languages.of(headers);
        return RestResponse.ok(assetsImport.run(organizationId, table, dryRun, language, user));
    }
}
