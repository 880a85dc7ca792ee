package fr.microgate.parc.inventory.asset;

import fr.microgate.parc.inventory.document.Entry;
import fr.microgate.parc.inventory.document.Section;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Pages of machines: which they are is one query of ids, what is shown of them is read for the
/// whole page.
@ApplicationScoped
public class AssetList {

    /// Several states or kinds are as many lists, each in the order of its index, put together.
    private static final int MOST_BRANCHES = 12;

    private final AssetFilters filters;
    private final Assets assets;
    private final Circumstances.Reader circumstances;
    private final NewestAssets newest;

    AssetList(
            AssetFilters filters,
            Assets assets,
            Circumstances.Reader circumstances,
            NewestAssets newest) {
        this.filters = filters;
        this.assets = assets;
        this.circumstances = circumstances;
        this.newest = newest;
    }

    /// Newest first.
    ///
    /// @param only the organisation that the caller may see
    List<UUID> page(AssetQuery query, Optional<UUID> only, UUID before, int most) {
        var states = orAny(query.state);
        var kinds = orAny(query.kind);
        if (states.size() * kinds.size() > MOST_BRANCHES)
            return newest.of(List.of(filters.of(query, only, before)), before, most);
        var each = filters.single(query, only, before);
        var branches = new ArrayList<Conditions>();
        for (var state : states)
            for (var kind : kinds)
                branches.add(
                        new Conditions()
                                .and(each)
                                .listed("asset.state = ?", state)
                                .listed("asset.kind = ?", kind));
        return newest.of(branches, before, most);
    }

    /// Newest first, of the machines with these conditions.
    public List<UUID> newest(List<Conditions> branches, UUID before, int most) {
        return newest.of(branches, before, most);
    }

    /// In the order of the ids, without components.
    public List<AssetView> views(List<UUID> ids) {
        if (ids.isEmpty()) return List.of();
        var beside = circumstances.of(ids);
        var views = new HashMap<UUID, AssetView>();
        for (var asset : assets.shown(ids))
            views.put(asset.id, AssetView.of(asset, null, of(beside, asset.id)));
        return ids.stream().map(views::get).filter(Objects::nonNull).toList();
    }

    AssetView view(Asset asset, Map<Section, List<Entry>> components) {
        return AssetView.of(asset, components, of(circumstances.of(List.of(asset.id)), asset.id));
    }

    private static Circumstances of(Map<UUID, Circumstances> all, UUID id) {
        return all.getOrDefault(id, Circumstances.UNKNOWN);
    }

    private static <T extends Enum<T>> List<@Nullable String> orAny(List<T> values) {
        return values.isEmpty()
                ? Collections.singletonList(null)
                : values.stream().distinct().<@Nullable String>map(Enum::name).toList();
    }
}
