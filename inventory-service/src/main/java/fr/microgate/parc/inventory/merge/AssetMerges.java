package fr.microgate.parc.inventory.merge;

import fr.microgate.parc.platform.http.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class AssetMerges implements PanacheRepositoryBase<AssetMerge, UUID> {

    List<AssetMerge> page(PageRequest page, @Nullable UUID assetId) {
        var found =
                assetId == null
                        ? find("id < ?1 order by id desc", page.before())
                        : find(
                                "id < ?1 and (assetId = ?2 or intoAssetId = ?2) order by id desc",
                                page.before(),
                                assetId);
        return found.page(0, page.limit() + 1).list();
    }
}
