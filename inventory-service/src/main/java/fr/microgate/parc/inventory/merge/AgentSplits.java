package fr.microgate.parc.inventory.merge;

import fr.microgate.parc.inventory.asset.Asset;
import fr.microgate.parc.inventory.merge.MergeEvent.AssetSplit;
import fr.microgate.parc.platform.event.Outbox;
import fr.microgate.parc.platform.http.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class AgentSplits implements PanacheRepositoryBase<AgentSplit, UUID> {

    private final Outbox outbox;

    AgentSplits(Outbox outbox) {
        this.outbox = outbox;
    }

    /// An agent that spoke for no machine speaks for this one: the two that were taken for one are
    /// known.
    public void turnedOut(UUID agentId, Asset asset) {
        find("agentId = ?1 and newAssetId is null and undoneAt is null order by id desc", agentId)
                .firstResultOptional()
                .filter(split -> !split.assetId.equals(asset.id()))
                .ifPresent(split -> {
                    split.turnedOut(asset.id());
                    outbox.add(asset.organizationId(), new AssetSplit(asset.id(), split.assetId));
                });
    }

    List<AgentSplit> page(PageRequest page, @Nullable UUID assetId) {
        return find(
                        """
                        id < ?1 and (cast(?2 as uuid) is null or assetId = ?2 or newAssetId = ?2)
                        order by id desc\
                        """,
                        page.before(),
                        assetId)
                .page(0, page.limit() + 1)
                .list();
    }
}
