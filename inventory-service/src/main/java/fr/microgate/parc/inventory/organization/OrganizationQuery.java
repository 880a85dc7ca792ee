package fr.microgate.parc.inventory.organization;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Filters of the list of organisations; they combine.
public class OrganizationQuery {

    @RestQuery
    @Nullable @Size(max = 120) @Parameter(description = "Part of the name or the code; accents and capitals do not matter")
    String q;

    @RestQuery Organization.@Nullable Kind kind;

    @RestQuery
    @Parameter(description = "Only those that are served, or only the others")
    @Nullable Boolean active;
}
