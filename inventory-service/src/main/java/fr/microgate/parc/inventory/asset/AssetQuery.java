package fr.microgate.parc.inventory.asset;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Filters of the asset list; they combine.
public class AssetQuery {

    @RestQuery @Nullable UUID organizationId;

    @RestQuery @Nullable AssetState state;

    @RestQuery @Nullable AssetKind kind;

    @RestQuery
    @Nullable @Size(max = 120) String serial;

    @RestQuery
    @Nullable @Size(max = 120) String name;

    @RestQuery
    @Nullable @Size(max = 40) String tag;

    @RestQuery @Nullable UUID modelId;

    @RestQuery @Nullable UUID siteId;

    @RestQuery @Nullable Ownership ownership;
}
