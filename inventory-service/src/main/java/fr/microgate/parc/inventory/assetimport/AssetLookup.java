package fr.microgate.parc.inventory.assetimport;

import fr.microgate.parc.inventory.SearchText;
import fr.microgate.parc.inventory.asset.Asset;
import fr.microgate.parc.inventory.asset.AssetBatch;
import fr.microgate.parc.inventory.asset.AssetState;
import fr.microgate.parc.inventory.asset.TypedAsset;
import fr.microgate.parc.inventory.assignment.HandOvers;
import fr.microgate.parc.inventory.catalog.AssetModels;
import fr.microgate.parc.inventory.catalog.ProductNames;
import fr.microgate.parc.inventory.csv.CsvRow;
import fr.microgate.parc.inventory.identification.SerialNumbers;
import fr.microgate.parc.inventory.lifecycle.LifeCycle;
import fr.microgate.parc.inventory.lifecycle.Transitions;
import fr.microgate.parc.inventory.person.PersonRefs;
import fr.microgate.parc.inventory.purchase.PurchaseBatch;
import fr.microgate.parc.inventory.purchase.TypedPurchase;
import fr.microgate.parc.inventory.site.LocationPaths;
import fr.microgate.parc.inventory.site.Locations;
import fr.microgate.parc.inventory.site.Places;
import fr.microgate.parc.inventory.site.Sites;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Looks up everything that a table names at once: a query for each kind of thing, however many
/// rows.
@ApplicationScoped
class AssetLookup {

    private final AssetBatch assets;
    private final SerialNumbers serials;
    private final Sites sites;
    private final Locations locations;
    private final Places places;
    private final AssetModels products;
    private final PersonRefs people;
    private final PurchaseBatch purchases;
    private final HandOvers handOvers;
    private final LifeCycle lifeCycle;

    AssetLookup(
            AssetBatch assets,
            SerialNumbers serials,
            Sites sites,
            Locations locations,
            Places places,
            AssetModels products,
            PersonRefs people,
            PurchaseBatch purchases,
            HandOvers handOvers,
            LifeCycle lifeCycle) {
        this.assets = assets;
        this.serials = serials;
        this.sites = sites;
        this.locations = locations;
        this.places = places;
        this.products = products;
        this.people = people;
        this.purchases = purchases;
        this.handOvers = handOvers;
        this.lifeCycle = lifeCycle;
    }

    record Found(
            KnownAssets assets,
            Map<String, UUID> sites,
            LocationPaths locations,
            Set<UUID> archivedPlaces,
            ProductNames products,
            Map<String, Set<UUID>> people,
            Map<UUID, TypedPurchase> purchases,
            Map<UUID, Optional<UUID>> out,
            Map<String, AssetState> states,
            Set<AssetState> deployable,
            Transitions ways) {

        boolean isArchived(@Nullable UUID siteId, @Nullable UUID locationId) {
            return Stream.of(siteId, locationId)
                    .filter(Objects::nonNull)
                    .anyMatch(archivedPlaces::contains);
        }
    }

    /// Whoever calls it holds the serial numbers of the organisation; the assets are held from here
    /// on.
    Found of(UUID organizationId, List<CsvRow> rows) {
        var written = rows.stream().map(KnownAssets::serial).filter(Objects::nonNull).toList();
        var holders = serials.holders(organizationId, written);
        var asked = new HashSet<>(holders.values());
        rows.stream().map(KnownAssets::id).filter(Objects::nonNull).forEach(asked::add);
        var known = assets.held(organizationId, asked, KnownAssets.tags(rows));
        var ids = known.stream().map(Asset::id).toList();
        var siteIds = sites(organizationId, rows);
        return new Found(
                new KnownAssets(known, holders),
                siteIds,
                locations(rows, siteIds, known),
                archived(known),
                products(rows, known),
                people.called(organizationId, cells(rows, "personRef").toList()),
                purchases.known(ids),
                handOvers.out(ids),
                lifeCycle.named(),
                lifeCycle.deployable(),
                lifeCycle.transitions());
    }

    private Map<String, UUID> sites(UUID organizationId, List<CsvRow> rows) {
        var ids = new HashMap<String, UUID>();
        for (var site : sites.called(organizationId, cells(rows, "siteId").toList()))
            site.names().forEach(name -> ids.put(SearchText.of(name), site.id()));
        return ids;
    }

    private LocationPaths locations(List<CsvRow> rows, Map<String, UUID> named, List<Asset> known) {
        var all = new HashSet<>(named.values());
        if (cells(rows, "locationId").findAny().isPresent())
            known.stream()
                    .map(asset -> TypedAsset.of(asset).siteId())
                    .filter(Objects::nonNull)
                    .forEach(all::add);
        return locations.paths(all);
    }

    private Set<UUID> archived(List<Asset> known) {
        return places.archived(
                known.stream()
                        .filter(asset -> asset.state().isGivenUp())
                        .map(TypedAsset::of)
                        .flatMap(asset -> Stream.of(asset.siteId(), asset.locationId()))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }

    /// Those that the table names, and those that manufacturer and model lead to.
    private ProductNames products(List<CsvRow> rows, List<Asset> known) {
        var models = known.stream().map(asset -> TypedAsset.of(asset).model());
        return products.called(
                Stream.of(cells(rows, "modelId"), cells(rows, "model"), models)
                        .flatMap(names -> names)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }

    private static Stream<String> cells(List<CsvRow> rows, String field) {
        return rows.stream().map(row -> row.text(field)).filter(Objects::nonNull).distinct();
    }
}
