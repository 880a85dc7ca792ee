package fr.microgate.parc.inventory.person;

import fr.microgate.parc.inventory.Languages;
import fr.microgate.parc.inventory.csv.ImportReport;
import fr.microgate.parc.platform.http.Idempotent;
import fr.microgate.parc.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
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
@Path("/api/inventory/v1/organizations/{organizationId}/people")
@Tag(name = "People")
class OrganizationPeopleResource {

    private final PersonService service;
    private final PeopleImport peopleImport;

    OrganizationPeopleResource(PersonService service, PeopleImport peopleImport) {
        this.service = service;
        this.peopleImport = peopleImport;
    }

    @POST
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER})
    @Idempotent
    @Transactional
    @Operation(summary = "Register a person of an organisation")
    @APIResponse(responseCode = "201", description = "Registered")
    @APIResponse(responseCode = "400", description = "A field is missing or not valid")
    @APIResponse(responseCode = "404", description = "Unknown organisation")
    @APIResponse(responseCode = "409", description = "The login is taken")
    @APIResponse(responseCode = "422", description = "The site is not one of the organisation")
    public RestResponse<PersonView> register(
            @RestPath UUID organizationId, @NotNull @Valid PersonDetails details) {
        var person = service.register(organizationId, details);
        return RestResponse.ResponseBuilder.<PersonView>created(
                        URI.create("/api/inventory/v1/people/" + person.personRef))
                .header("ETag", PersonView.revisionOf(person).etag())
                .entity(PersonView.of(person))
                .build();
    }

    @POST
    @Path("import")
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER})
    @Idempotent
    @Operation(
            summary = "Register and update people from a table, all of it or nothing",
            description =
                    "Columns: Civilité; Prénom; Nom; Courriel; Téléphone; Identifiant; Service; Fonction; Site; Langue; Rôles, or"
                            + " the names of the API. A row is the person with its Id (an export has it), else with its e-mail address, else with its login,"
                            + " else with its names, else a new one; an empty cell leaves what is known. Separator and"
                            + " encoding are found out. At most 5 000 rows, 2 MiB.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(type = SchemaType.STRING),
                            example =
                                    "Prénom;Nom;Courriel;Service;Langue\nZoé;Lefèvre;zoe@martin.fr;Comptabilité;fr\n"))
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
        return RestResponse.ok(peopleImport.run(organizationId, table, dryRun, language));
    }
}
