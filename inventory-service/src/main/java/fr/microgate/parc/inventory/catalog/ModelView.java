package fr.microgate.parc.inventory.catalog;

import fr.microgate.parc.inventory.asset.AssetKind;
import fr.microgate.parc.platform.http.Revision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "AssetModel", description = "A product that assets are instances of")
record ModelView(
        UUID id,
        String manufacturer,
        String name,
        @Nullable String modelNumber,
        AssetKind kind,
        @Nullable Integer warrantyMonths,
        @Nullable Integer expectedLifeMonths,
        @Nullable LocalDate endOfSale,
        @Nullable LocalDate endOfSupport,
        @Nullable LocalDate endOfLife,
        Instant createdAt) {

    static ModelView of(AssetModel product) {
        return new ModelView(
                product.id,
                product.manufacturer,
                product.name,
                product.modelNumber,
                product.kind,
                product.warrantyMonths,
                product.expectedLifeMonths,
                product.endOfSale,
                product.endOfSupport,
                product.endOfLife,
                product.createdAt);
    }

    /// A description is sent as a whole, so it is one field.
    static Revision revisionOf(AssetModel product) {
        var view = of(product);
        return Revision.of(view, product.version, new HashMap<>(Map.of("description", view)));
    }
}
