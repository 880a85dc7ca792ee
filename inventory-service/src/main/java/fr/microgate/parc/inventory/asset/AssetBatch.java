package fr.microgate.parc.inventory.asset;

import fr.microgate.parc.inventory.asset.AssetEvent.AssetRegistered;
import fr.microgate.parc.inventory.asset.AssetEvent.AssetUpdated;
import fr.microgate.parc.inventory.catalog.ProductNames;
import fr.microgate.parc.inventory.document.Section;
import fr.microgate.parc.inventory.history.AssetHistory;
import fr.microgate.parc.inventory.history.EntryChange;
import fr.microgate.parc.inventory.identification.SerialNumbers;
import fr.microgate.parc.inventory.identification.SerialNumbers.Written;
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
import java.util.function.Consumer;
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
    private final AssetPosture posture;
    private final Outbox outbox;
    private final Clock clock;

    AssetBatch(
            Assets assets,
            SerialNumbers serials,
            AssetHistory history,
            DirectoryNames names,
            AssetWords words,
            StateChange states,
            AssetPosture posture,
            Outbox outbox,
            Clock clock) {
        this.assets = assets;
        this.serials = serials;
        this.history = history;
        this.names = names;
        this.words = words;
        this.states = states;
        this.posture = posture;
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
        return assets.find(
                        "id in ?1 and organizationId = ?2 and mergedIntoId is null order by id",
                        all,
                        organizationId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /// What the plan makes of the assets.
    private record Work(
            List<Asset> created,
            List<Asset> edited,
            Map<Asset, AssetState> moved,
            List<AssetEvent> events) {

        List<Asset> all() {
            return Stream.concat(created.stream(), edited.stream()).toList();
        }
    }

    /// Nothing stays under the eye of the session: each flush would compare thousands of assets.
    ///
    /// @param beside what else is written of the assets, in the order of the plan and to be read,
    ///   before their states are announced: what a state fills in looks at it
    /// @return the assets in the order of the plan, to be read
    public List<Asset> write(
            UUID organizationId,
            List<Planned> plan,
            ProductNames products,
            Consumer<List<Asset>> beside) {
        var at = clock.instant();
        var work =
                new Work(
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new LinkedHashMap<>(),
                        new ArrayList<>());
        var written = new ArrayList<Asset>();
        for (var planned : plan)
            written.add(
                    planned.known == null
                            ? create(organizationId, planned.typed, products, work)
                            : edit(planned.known, planned, products, work));
        assets.flush();
        outbox.addAll(organizationId, work.events);
        posture.review(work.all(), at);
        assets.flush();
        assets.getEntityManager().clear();
        beside.accept(written);
        states.announce(work.moved, "CSV_IMPORT");
        serials.write(organizationId, serialsOf(work.all()));
        words.index(organizationId, work.all());
        return written;
    }

    private Asset create(UUID organizationId, TypedAsset typed, ProductNames products, Work work) {
        var asset = typed.register(organizationId, clock.instant());
        choose(asset, typed.modelId(), products);
        assets.persist(asset);
        work.created.add(asset);
        work.events.add(AssetRegistered.of(asset));
        return asset;
    }

    private Asset edit(Asset asset, Planned planned, ProductNames products, Work work) {
        if (!planned.changes()) return asset;
        if (asset.state != planned.typed.state()) work.moved.put(asset, asset.state);
        work.edited.add(asset);
        change(asset, planned.typed, products, work.events);
        return asset;
    }

    private void change(
            Asset asset, TypedAsset typed, ProductNames products, List<AssetEvent> events) {
        var before = Editable.values(asset);
        typed.change(asset);
        choose(asset, typed.modelId(), products);
        var fields = MachineFields.changes(before, Editable.values(asset));
        if (fields.isEmpty()) return;
        var changes = List.of(EntryChange.changed(Section.IDENTITY, asset.name, fields));
        history.did(asset, outbox.cause().actor(), clock.instant(), names.in(fields));
        var newName = Objects.equals(before.get("name"), asset.name) ? null : asset.name;
        events.add(AssetUpdated.of(asset, changes, newName));
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
    private static Map<UUID, List<Written>> serialsOf(List<Asset> assets) {
        var serials = new HashMap<UUID, List<Written>>();
        for (var asset : assets) serials.put(asset.id, serialsOf(asset));
        return serials;
    }

    /// What a person typed and what its agent says.
    static List<Written> serialsOf(Asset asset) {
        return Stream.of(asset.serial, asset.discovered.serial())
                .filter(Objects::nonNull)
                .map(serial -> new Written(serial, asset.manufacturer))
                .toList();
    }
}
