package fr.microgate.parc.inventory.comment;

import static fr.microgate.parc.inventory.InventoryProblem.COMMENT_NOT_FOUND;

import fr.microgate.parc.platform.http.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class Comments implements PanacheRepositoryBase<AssetComment, UUID> {

    AssetComment existing(UUID assetId, UUID id) {
        return find("id = ?1 and assetId = ?2", id, assetId)
                .firstResultOptional()
                .orElseThrow(
                        () -> COMMENT_NOT_FOUND.problem("There is nothing with the id %s.", id));
    }

    List<AssetComment> page(UUID assetId, PageRequest page) {
        return find("assetId = ?1 and id < ?2 order by id desc", assetId, page.before())
                .page(0, page.limit() + 1)
                .list();
    }
}
