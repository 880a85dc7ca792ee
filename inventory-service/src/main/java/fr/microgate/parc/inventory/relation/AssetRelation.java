package fr.microgate.parc.inventory.relation;

import static fr.microgate.parc.inventory.InventoryProblem.INVALID_RELATION;

import fr.microgate.parc.inventory.asset.Asset;
import fr.microgate.parc.platform.event.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Two assets of one organisation that have to do with each other.
@Entity
public class AssetRelation {

    @Schema(name = "RelationSource")
    enum Source {
        MANUAL,
        DISCOVERED
    }

    @Id UUID id;

    UUID organizationId;
    UUID fromId;
    UUID toId;

    @Enumerated(EnumType.STRING)
    Kind kind;

    @Enumerated(EnumType.STRING)
    Source source;

    Instant relatedAt;

    @SuppressWarnings("NullAway.Init")
    AssetRelation() {}

    static AssetRelation byHand(Asset from, Kind kind, Asset to, Instant at) {
        if (from.id().equals(to.id()))
            throw INVALID_RELATION.problem("An asset has no relation with itself.");
        if (!from.organizationId().equals(to.organizationId()))
            throw INVALID_RELATION.problem("Both assets belong to one organisation.");
        var relation = new AssetRelation();
        relation.id = Ids.next();
        relation.organizationId = from.organizationId();
        relation.fromId = from.id();
        relation.toId = to.id();
        relation.kind = kind;
        relation.source = Source.MANUAL;
        relation.relatedAt = at;
        return relation;
    }
}
