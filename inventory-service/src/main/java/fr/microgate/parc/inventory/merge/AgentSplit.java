package fr.microgate.parc.inventory.merge;

import static fr.microgate.parc.inventory.InventoryProblem.SPLIT_SETTLED;

import fr.microgate.parc.inventory.asset.Asset;
import fr.microgate.parc.platform.event.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// An agent that was taken away from a machine, and what that machine is not known by since.
@Entity
@Table(name = "asset_split")
class AgentSplit {

    @Id UUID id;

    @Version long version;

    UUID organizationId;
    UUID assetId;
    UUID agentId;

    /// Values that documents cannot bring back.
    @JdbcTypeCode(SqlTypes.JSON)
    List<Belongings.Value> excluded;

    /// Those of them that the machine was known by.
    @JdbcTypeCode(SqlTypes.JSON)
    List<Belongings.Value> taken;

    /// The machine that the agent turned out to run on.
    @Nullable UUID newAssetId;

    Instant splitAt;
    String splitBy;
    @Nullable Instant undoneAt;
    @Nullable String undoneBy;

    @SuppressWarnings("NullAway.Init")
    AgentSplit() {}

    static AgentSplit of(
            Asset asset,
            UUID agentId,
            List<Belongings.Value> excluded,
            List<Belongings.Value> taken,
            String by,
            Instant at) {
        var split = new AgentSplit();
        split.id = Ids.next();
        split.organizationId = asset.organizationId();
        split.assetId = asset.id();
        split.agentId = agentId;
        split.excluded = excluded;
        split.taken = taken;
        split.splitAt = at;
        split.splitBy = by;
        return split;
    }

    void turnedOut(UUID newAssetId) {
        this.newAssetId = newAssetId;
    }

    void undo(Asset asset, String by, Instant at) {
        if (!asset.organizationId().equals(organizationId))
            throw SPLIT_SETTLED.problem(
                    "The machine is another organisation's since: the agent is not, and cannot speak for it.");
        if (undoneAt != null) throw SPLIT_SETTLED.problem("It was undone at %s already.", undoneAt);
        if (newAssetId != null)
            throw SPLIT_SETTLED.problem(
                    "The agent speaks for the asset %s now: merge that one.", newAssetId);
        undoneAt = at;
        undoneBy = by;
    }
}
