package fr.microgate.parc.inventory.person;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Filters of the list of people; they combine.
public class PersonQuery {

    @RestQuery @Nullable UUID organizationId;

    @RestQuery @Nullable UUID siteId;

    @RestQuery
    @Nullable @Parameter(description = "All but the erased ones when absent")
    PersonStatus status;

    @RestQuery
    @Nullable @Size(min = 2, max = 254) @Parameter(
            description =
                    "Beginning of a first name, a last name, both in any order, an e-mail address or a login; accents and"
                            + " capitals do not matter")
    String q;
}
