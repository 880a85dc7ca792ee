package fr.microgate.parc.inventory.person;

import com.fasterxml.jackson.core.JsonProcessingException;
import fr.microgate.parc.inventory.MergePatch;
import fr.microgate.parc.inventory.csv.CsvOutput;
import fr.microgate.parc.platform.http.Page;
import fr.microgate.parc.platform.http.PageRequest;
import fr.microgate.parc.platform.security.CurrentUser;
import fr.microgate.parc.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@RunOnVirtualThread
@Path("/api/inventory/v1/people")
@Tag(name = "People")
class PersonResource {

    private final People people;
    private final PersonService service;
    private final PeopleExport export;
    private final CurrentUser user;

    PersonResource(People people, PersonService service, PeopleExport export, CurrentUser user) {
        this.people = people;
        this.service = service;
        this.export = export;
        this.user = user;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        Roles.ADMIN,
        Roles.FLEET_MANAGER,
        Roles.TECHNICIAN,
        Roles.DPO,
        Roles.AUDITOR,
        Roles.CLIENT
    })
    @Operation(
            summary = "People, newest first; as text/csv all that match",
            description = "Filters combine. A client's user sees those of his organisation.")
    @APIResponse(responseCode = "200", description = "A page of people, or a table of them all")
    @APIResponse(responseCode = "400", description = "A filter or the page token is not valid")
    public Page<PersonView> list(
            @Valid @BeanParam PageRequest page, @Valid @BeanParam PersonQuery query) {
        return Page.of(
                people.page(query, user.onlyOrganization(), page.before(), page.limit() + 1),
                page,
                PersonView::of,
                view -> view.personRef().toString());
    }

    @GET
    @Produces(CsvOutput.MEDIA_TYPE)
    @RolesAllowed({
        Roles.ADMIN,
        Roles.FLEET_MANAGER,
        Roles.TECHNICIAN,
        Roles.DPO,
        Roles.AUDITOR,
        Roles.CLIENT
    })
    @Operation(hidden = true)
    public RestResponse<StreamingOutput> table(@Valid @BeanParam PersonQuery query) {
        return export.of(query, user.onlyOrganization());
    }

    @GET
    @Path("{personRef}")
    @RolesAllowed({
        Roles.ADMIN,
        Roles.FLEET_MANAGER,
        Roles.TECHNICIAN,
        Roles.DPO,
        Roles.AUDITOR,
        Roles.CLIENT
    })
    @Operation(summary = "One person")
    @APIResponse(responseCode = "200", description = "The person; its ETag is for If-Match")
    @APIResponse(responseCode = "404", description = "Unknown, or of another organisation")
    public RestResponse<PersonView> get(@RestPath UUID personRef) {
        return answer(people.visible(personRef));
    }

    @PATCH
    @Path("{personRef}")
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER})
    @Transactional
    @Operation(
            summary = "Change what is known of a person",
            description =
                    "Send the fields to change (RFC 7396); the others stay, and null empties one.")
    @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
    @RequestBody(
            description = MergePatch.BODY,
            required = true,
            content = @Content(schema = @Schema(implementation = PersonDetails.class)))
    @APIResponse(responseCode = "200", description = "It is so, now or before")
    @APIResponse(responseCode = "400", description = "A field is unknown or not valid")
    @APIResponse(responseCode = "404", description = "Unknown person")
    @APIResponse(responseCode = "409", description = "The login is taken, or the person erased")
    @APIResponse(responseCode = "412", description = "Somebody else changed the same field")
    @APIResponse(responseCode = "422", description = "The site is not one of the organisation")
    @APIResponse(responseCode = "428", description = "No If-Match")
    public RestResponse<PersonView> change(
            @RestPath UUID personRef,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull MergePatch patch)
            throws JsonProcessingException {
        var person = people.visibleToChange(personRef);
        var details = patch.appliedTo(person.details(), PersonDetails.class);
        PersonView.revisionOf(person).check(ifMatch, patch.names());
        service.change(person, details);
        return answer(person);
    }

    @PUT
    @Path("{personRef}/status")
    @RolesAllowed({Roles.ADMIN, Roles.FLEET_MANAGER})
    @Transactional
    @Operation(
            summary = "Say that a person left, or is back",
            description = "ERASED is not for people to set: an erasure order does it.")
    @APIResponse(responseCode = "200", description = "It is so, now or before")
    @APIResponse(responseCode = "400", description = "No such status")
    @APIResponse(responseCode = "404", description = "Unknown person")
    @APIResponse(responseCode = "409", description = "The person was erased")
    @APIResponse(responseCode = "412", description = "Somebody else changed the status")
    @APIResponse(responseCode = "428", description = "No If-Match")
    public RestResponse<PersonView> setStatus(
            @RestPath UUID personRef,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid SetPersonStatus command) {
        var person = people.visibleToChange(personRef);
        PersonView.revisionOf(person).check(ifMatch, "status");
        service.move(person, command.asked());
        return answer(person);
    }

    private static RestResponse<PersonView> answer(Person person) {
        return RestResponse.ResponseBuilder.ok(PersonView.of(person))
                .header("ETag", PersonView.revisionOf(person).etag())
                .build();
    }
}
