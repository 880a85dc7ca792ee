package fr.microgate.parc.inventory.catalog;

import fr.microgate.parc.inventory.asset.AssetKind;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Filters of the list of products; they combine.
public class ModelQuery {

    @RestQuery @Nullable AssetKind kind;

    @RestQuery
    @Nullable @Size(max = 120) @Parameter(
            description =
                    "Part of the manufacturer, the name or the model number; accents and capitals do not matter")
    String q;
}
