package fr.microgate.parc.inventory.relation;

import fr.microgate.parc.inventory.asset.AssetKind;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "AssetRelation")
record RelationView(
        UUID id,
        @Schema(description = "Read from fromId to toId") Kind kind,
        UUID fromId,
        UUID toId,
        AssetRelation.Source source,
        Instant relatedAt,
        @Schema(description = "Name of the asset that is not the one of the URL") String otherName,
        AssetKind otherKind) {}
