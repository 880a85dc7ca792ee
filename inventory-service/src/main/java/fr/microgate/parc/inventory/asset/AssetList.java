package fr.microgate.parc.inventory.asset;

import fr.microgate.parc.inventory.document.Entry;
import fr.microgate.parc.inventory.document.Section;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/// Pages of machines: which they are is one query of ids, what is shown of them is read for the
/// whole page.
@ApplicationScoped
public class AssetList {

    /// Several states or kinds are as many lists, each in the order of its index, put together.
    private static final int MOST_BRANCHES = 12;

    private static final String BRANCH =
            "(SELECT asset.id FROM asset WHERE asset.id < ?%s ORDER BY asset.id DESC LIMIT ?)";

    private final AssetFilters filters;
    private final Assets assets;
    private final Circumstances.Reader circumstances;
    private final DataSource dataSource;

    AssetList(
            AssetFilters filters,
            Assets assets,
            Circumstances.Reader circumstances,
            DataSource dataSource) {
        this.filters = filters;
        this.assets = assets;
        this.circumstances = circumstances;
        this.dataSource = dataSource;
    }

    /// Newest first.
    ///
    /// @param only the organisation that the caller may see
    List<UUID> page(AssetQuery query, Optional<UUID> only, UUID before, int most) {
        var states = orAny(query.state);
        var kinds = orAny(query.kind);
        if (states.size() * kinds.size() > MOST_BRANCHES)
            return newest(List.of(filters.of(query, only)), before, most);
        var each = filters.single(query, only);
        var branches = new ArrayList<Conditions>();
        for (var state : states)
            for (var kind : kinds)
                branches.add(
                        new Conditions()
                                .and(each)
                                .and("asset.state = ?", state)
                                .and("asset.kind = ?", kind));
        return newest(branches, before, most);
    }

    /// Newest first, of the machines with these conditions.
    public List<UUID> newest(List<Conditions> branches, UUID before, int most) {
        var lists =
                branches.stream()
                        .map(branch -> BRANCH.formatted(branch.sql()))
                        .collect(Collectors.joining(" UNION ALL "));
        var sql = "SELECT id FROM (%s) AS page ORDER BY id DESC LIMIT ?".formatted(lists);
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(sql)) {
            var next = 1;
            for (var branch : branches) {
                select.setObject(next++, before);
                next = branch.bind(select, next);
                select.setInt(next++, most);
            }
            select.setInt(next, most);
            return ids(select);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot list machines", e);
        }
    }

    /// Which index serves depends on the values, so that each query is planned for its own.
    private static List<UUID> ids(PreparedStatement select) throws SQLException {
        select.unwrap(PGStatement.class).setPrepareThreshold(0);
        try (var rows = select.executeQuery()) {
            var ids = new ArrayList<UUID>();
            while (rows.next()) ids.add(rows.getObject(1, UUID.class));
            return ids;
        }
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
        return AssetView.of(
                asset, components, of(circumstances.of(List.of(asset.id)), asset.id));
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
