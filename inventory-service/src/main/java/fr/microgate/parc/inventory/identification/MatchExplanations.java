package fr.microgate.parc.inventory.identification;

import fr.microgate.parc.inventory.asset.Asset;
import fr.microgate.parc.inventory.raw.RawInventory;
import fr.microgate.parc.platform.http.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class MatchExplanations implements PanacheRepositoryBase<MatchExplanation, UUID> {

    /// Keeps why the document is of this machine, unless it is for the reason that the one before
    /// was. A document that is processed again is explained again.
    public void keep(RawInventory raw, Asset asset, Finding finding, Instant at) {
        if (raw.assetId() != null) delete("rawInventoryId", raw.id());
        var explanation = MatchExplanation.of(raw.id(), asset.id(), finding, at);
        if (last(asset.id(), raw.id()).filter(explanation::saysTheSame).isEmpty())
            persist(explanation);
    }

    /// Of a document that was processed: its own, or that of the one before it.
    Optional<MatchExplanation> of(RawInventory raw) {
        return findByIdOptional(raw.id())
                .or(() -> Optional.ofNullable(raw.assetId()).flatMap(id -> last(id, raw.id())));
    }

    private Optional<MatchExplanation> last(UUID assetId, UUID before) {
        return find(
                        "assetId = ?1 and rawInventoryId < ?2 order by rawInventoryId desc",
                        assetId,
                        before)
                .firstResultOptional();
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
