package fr.microgate.parc.inventory.merge;

import static fr.microgate.parc.inventory.InventoryProblem.MERGE_UNDONE;

import fr.microgate.parc.inventory.asset.Asset;
import fr.microgate.parc.inventory.asset.AssetField;
import fr.microgate.parc.platform.event.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A machine that turned out to be another one, and what went over to that one.
@Entity
class AssetMerge {

    @Id UUID id;

    @Version long version;

    UUID organizationId;
    UUID assetId;
    UUID intoAssetId;
    String reason;

    @JdbcTypeCode(SqlTypes.JSON)
    List<UUID> agents;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Belongings.Value> lent;

    /// Values that had been excluded from the survivor.
    @JdbcTypeCode(SqlTypes.JSON)
    List<Belongings.Value> readmitted;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<AssetField, String> words;

    /// Null when an older version merged them.
    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable KeptOver kept;

    Instant mergedAt;
    String mergedBy;
    @Nullable Instant undoneAt;
    @Nullable String undoneBy;

    @SuppressWarnings("NullAway.Init")
    AssetMerge() {}

    static AssetMerge of(
            Asset merged,
            Asset into,
            String reason,
            Belongings.Moved moved,
            Map<AssetField, String> words,
            KeptOver kept,
            String by,
            Instant at) {
        var merge = new AssetMerge();
        merge.id = Ids.next();
        merge.organizationId = merged.organizationId();
        merge.assetId = merged.id();
        merge.intoAssetId = into.id();
        merge.reason = reason;
        merge.agents = moved.agents();
        merge.lent = moved.lent();
        merge.readmitted = moved.readmitted();
        merge.words = words;
        merge.kept = kept;
        merge.mergedAt = at;
        merge.mergedBy = by;
        return merge;
    }

    void undo(String by, Instant at) {
        if (undoneAt != null) throw MERGE_UNDONE.problem("It was undone at %s already.", undoneAt);
        undoneAt = at;
        undoneBy = by;
    }

    Belongings.Moved moved() {
        return new Belongings.Moved(agents, lent, readmitted);
    }
}
