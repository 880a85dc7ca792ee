package fr.microgate.parc.inventory.site;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Filters of the list of sites; they combine.
public class SiteQuery {

    @RestQuery @Nullable UUID organizationId;

    @RestQuery
    @Nullable @Size(min = 2, max = 120) @Parameter(description = "Beginning of the name; accents and capitals do not matter")
    String q;

    @RestQuery
    @DefaultValue("false")
    @Parameter(description = "The archived ones instead of those in use")
    boolean archived;
}
