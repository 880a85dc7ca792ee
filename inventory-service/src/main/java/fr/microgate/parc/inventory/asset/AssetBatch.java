package fr.microgate.parc.inventory.asset;

import fr.microgate.parc.inventory.asset.AssetEvent.AssetRegistered;
import fr.microgate.parc.inventory.asset.AssetEvent.AssetUpdated;
import fr.microgate.parc.inventory.catalog.ProductNames;
import fr.microgate.parc.inventory.document.Section;
import fr.microgate.parc.inventory.history.AssetHistory;
import fr.microgate.parc.inventory.history.EntryChange;
import fr.microgate.parc.inventory.identification.SerialNumbers;
import fr.microgate.parc.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Many assets of an organisation written at once, with all that one typed by hand leaves behind.
@ApplicationScoped
public class AssetBatch {

    private static final String TAGGED =
            """
            SELECT id FROM asset WHERE organization_id = :organization AND lower(asset_tag) = ANY (:tags)
            AND merged_into_id IS NULL\
            """;

    private final Assets assets;
    private final SerialNumbers serials;
    private final AssetHistory history;
    private final DirectoryNames names;
    private final AssetWords words;
    private final StateChange states;
    private final Outbox outbox;
    private final Clock clock;

    AssetBatch(
            Assets assets,
            SerialNumbers serials,
            AssetHistory history,
            DirectoryNames names,
            AssetWords words,
            StateChange states,
            Outbox outbox,
            Clock clock) {
        this.assets = assets;
        this.serials = serials;
        this.history = history;
        this.names = names;
        this.words = words;
        this.states = states;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// @param known null when it is a new one
    public record Planned(@Nullable Asset known, TypedAsset typed) {

        public boolean changes() {
            return known != null && !typed.equals(TypedAsset.of(known));
        }
    }

    /// The assets in question, in the order of the others who hold several, until the transaction
    /// ends.
    ///
    /// @param tags in lower case
    public List<Asset> held(UUID organizationId, Collection<UUID> ids, Collection<String> tags) {
        var all = new ArrayList<>(ids);
        assets.getEntityManager()
                .createNativeQuery(TAGGED, UUID.class)
                .setParameter("organization", organizationId)
                .setParameter("tags", tags.toArray(String[]::new))
                .getResultList()
                .forEach(id -> all.add((UUID) id));
        if (all.isEmpty()) return List.of();
        return assets.find("id in ?1 and organizationId = ?2 order by id", all, organizationId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /// @return the assets in the order of the plan
    public List<Asset> write(UUID organizationId, List<Planned> plan, ProductNames products) {
        var at = clock.instant();
        var written = new ArrayList<Asset>();
        var changed = new ArrayList<Asset>();
        var moved = new LinkedHashMap<Asset, AssetState>();
        for (var planned : plan) {
            var known = planned.known;
            if (known == null) {
                var asset = planned.typed.register(organizationId, at);
                choose(asset, planned.typed.modelId(), products);
                assets.persist(asset);
                written.add(asset);
                changed.add(asset);
            } else {
                written.add(known);
                if (!planned.changes()) continue;
                if (known.state != planned.typed.state()) moved.put(known, known.state);
                change(known, planned.typed, products);
                changed.add(known);
            }
        }
        assets.flush();
        tellOfNew(organizationId, plan, written);
        states.announce(moved, "IMPORTED");
        serials.write(organizationId, serialsOf(changed));
        words.index(organizationId, changed);
        return written;
    }

    private void change(Asset asset, TypedAsset typed, ProductNames products) {
        var before = Editable.values(asset);
        typed.change(asset);
        choose(asset, typed.modelId(), products);
        var fields = MachineFields.changes(before, Editable.values(asset));
        if (fields.isEmpty()) return;
        var changes = List.of(EntryChange.changed(Section.IDENTITY, asset.name, fields));
        history.did(asset, outbox.cause().actor(), clock.instant(), names.in(fields));
        var newName = Objects.equals(before.get("name"), asset.name) ? null : asset.name;
        outbox.add(asset.organizationId, AssetUpdated.of(asset, changes, newName));
    }

    private void tellOfNew(UUID organizationId, List<Planned> plan, List<Asset> written) {
        for (var i = 0; i < plan.size(); i++)
            if (plan.get(i).known == null)
                outbox.add(organizationId, AssetRegistered.of(written.get(i)));
    }

    private static void choose(Asset asset, @Nullable UUID modelId, ProductNames products) {
        if (modelId == null) {
            asset.keeping.follow(Optional.empty());
            Effective.settle(asset);
            asset.keeping.follow(products.named(asset.manufacturer, asset.model));
        } else if (!modelId.equals(asset.keeping.chosenModel())) {
            asset.keeping.choose(modelId, products.of(modelId));
            Effective.settle(asset);
        }
    }

    /// Agents may go by the numbers that people corrected.
    private static Map<UUID, List<String>> serialsOf(List<Asset> assets) {
        var serials = new HashMap<UUID, List<String>>();
        for (var asset : assets)
            serials.put(
                    asset.id,
                    Stream.of(asset.serial, asset.discovered.serial())
                            .filter(Objects::nonNull)
                            .toList());
        return serials;
    }
}
