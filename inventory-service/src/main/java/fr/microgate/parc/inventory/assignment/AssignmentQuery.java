package fr.microgate.parc.inventory.assignment;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Filters of the list of hand-overs; they combine.
public class AssignmentQuery {

    @RestQuery @Nullable UUID organizationId;

    @RestQuery @Nullable UUID personRef;

    @RestQuery @Nullable UUID siteId;

    @RestQuery
    @Parameter(description = "Only what is out")
    boolean open;

    @RestQuery
    @Parameter(description = "Only what should be back by now")
    boolean overdue;
}
