package fr.microgate.parc.inventory.identification;

import fr.microgate.parc.inventory.asset.Asset;
import fr.microgate.parc.platform.http.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
public class MatchExplanations implements PanacheRepositoryBase<MatchExplanation, UUID> {

    /// Keeps why the document is of this machine. One that is processed again is explained again.
    public void keep(UUID rawInventoryId, Asset asset, Finding finding, Instant at) {
        delete("rawInventoryId", rawInventoryId);
        persist(MatchExplanation.of(rawInventoryId, asset.id(), finding, at));
    }

    List<MatchExplanation> page(UUID assetId, PageRequest page) {
        return find(
                        "assetId = ?1 and rawInventoryId < ?2 order by rawInventoryId desc",
                        assetId,
                        page.before())
                .page(0, page.limit() + 1)
                .list();
    }
}
