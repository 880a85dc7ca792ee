package fr.microgate.parc.inventory.privacy;

import static fr.microgate.parc.inventory.InventoryProblem.PERSON_NOT_FOUND;

import fr.microgate.parc.platform.audit.AuditLog;
import fr.microgate.parc.platform.security.Roles;
import io.quarkus.arc.All;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@RunOnVirtualThread
@Path("/api/inventory/v1/people/{personRef}/personal-data")
@Tag(name = "Personal data")
class PersonalDataResource {

    private final List<PersonalDataHolder> holders;
    private final PersonKeys keys;
    private final PersonSearch search;
    private final ErasureReviews reviews;
    private final AuditLog audit;
    private final Clock clock;

    PersonalDataResource(
            @All List<PersonalDataHolder> holders,
            PersonKeys keys,
            PersonSearch search,
            ErasureReviews reviews,
            AuditLog audit,
            Clock clock) {
        this.holders = holders;
        this.keys = keys;
        this.search = search;
        this.reviews = reviews;
        this.audit = audit;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.DPO})
    @Transactional
    @Operation(
            summary = "Everything that this service holds of a person",
            description = "For the right of access. Who read it is in the audit trail.")
    @APIResponse(responseCode = "200", description = "One document, by category")
    @APIResponse(responseCode = "404", description = "Unknown person")
    public PersonalData export(@RestPath UUID personRef) {
        var key =
                keys.locked(personRef)
                        .orElseThrow(() ->
                                PERSON_NOT_FOUND.problem(
                                        "There is nothing with the id %s.", personRef));
        var categories = new TreeMap<String, List<?>>();
        var person = search.of(key);
        for (var holder : holders)
            categories.merge(
                    holder.category(),
                    holder.export(person),
                    (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
        categories.put("TO_REVIEW", reviews.of(personRef));
        audit.record("export", "personal-data", personRef, key.organizationId());
        return new PersonalData(
                personRef, key.organizationId(), "inventory", clock.instant(), categories);
    }
}
