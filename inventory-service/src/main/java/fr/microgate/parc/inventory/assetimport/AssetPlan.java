package fr.microgate.parc.inventory.assetimport;

import fr.microgate.parc.inventory.SearchText;
import fr.microgate.parc.inventory.asset.Asset;
import fr.microgate.parc.inventory.asset.AssetBatch;
import fr.microgate.parc.inventory.asset.AssetKind;
import fr.microgate.parc.inventory.asset.AssetState;
import fr.microgate.parc.inventory.asset.Criticality;
import fr.microgate.parc.inventory.asset.Ownership;
import fr.microgate.parc.inventory.asset.TypedAsset;
import fr.microgate.parc.inventory.csv.CsvRow;
import fr.microgate.parc.inventory.csv.CsvValues;
import fr.microgate.parc.inventory.purchase.TypedPurchase;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the rows of a table do, worked out before anything is written.
final class AssetPlan {

    private static final Map<String, AssetKind> KINDS = AssetColumns.named(AssetKind.class);
    private static final Map<String, Criticality> CRITICALITIES =
            AssetColumns.named(Criticality.class);
    private static final Map<String, Ownership> OWNERSHIPS = AssetColumns.named(Ownership.class);

    private final AssetLookup.Found found;
    private final Validator validator;
    private final Predicate<String> hasRole;
    private final LocalDate today;
    private final Map<String, Long> taken = new HashMap<>();

    AssetPlan(
            AssetLookup.Found found,
            Validator validator,
            Predicate<String> hasRole,
            LocalDate today) {
        this.found = found;
        this.validator = validator;
        this.hasRole = hasRole;
        this.today = today;
    }

    /// @param purchase null when the row says nothing new of it
    /// @param personRef who is to have it, and has not got it yet
    record Planned(
            AssetBatch.Planned asset, @Nullable TypedPurchase purchase, @Nullable UUID personRef) {

        boolean creates() {
            return asset.known() == null;
        }

        boolean updates() {
            return !creates() && (asset.changes() || purchase != null || personRef != null);
        }
    }

    Planned of(CsvRow row) {
        var known = found.assets().of(row);
        var typed = asset(row, known == null ? TypedAsset.NEW : TypedAsset.of(known));
        refuse(row, known, validator.validate(typed));
        once(row, known);
        if (known != null) follows(row, known.state(), typed);
        var bought =
                known == null
                        ? TypedPurchase.NONE
                        : found.purchases().getOrDefault(known.id(), TypedPurchase.NONE);
        var purchase = AssetColumns.purchase(row, bought);
        refuse(row, known, validator.validate(purchase));
        var says = !purchase.equals(bought);
        if (says) PurchaseDays.check(row, purchase);
        if (typed.state() == AssetState.DISPOSED
                && (known == null || known.state() != AssetState.DISPOSED))
            PurchaseDays.checkDisposed(row, purchase, today);
        return new Planned(
                new AssetBatch.Planned(known, typed),
                says ? purchase : null,
                person(row, known, typed.state()));
    }

    private TypedAsset asset(CsvRow row, TypedAsset known) {
        var siteId = CsvValues.oneOf(row, "siteId", found.sites(), known.siteId());
        return new TypedAsset(
                CsvValues.oneOf(row, "kind", KINDS, known.kind()),
                row.text("name", known.name()),
                row.text("serial", known.serial()),
                row.text("manufacturer", known.manufacturer()),
                row.text("model", known.model()),
                row.text("assetTag", known.assetTag()),
                row.text("chassis", known.chassis()),
                listed(row, "state", found.states(), known.state()),
                listed(row, "criticality", CRITICALITIES, known.criticality()),
                listed(row, "ownership", OWNERSHIPS, known.ownership()),
                siteId,
                location(row, siteId, known),
                product(row, known.modelId()),
                AssetColumns.tags(row, known.tags()));
    }

    private static <T> T listed(CsvRow row, String field, Map<String, T> values, T known) {
        return Objects.requireNonNullElse(CsvValues.oneOf(row, field, values, known), known);
    }

    /// A place stays only as long as its site does.
    private @Nullable UUID location(CsvRow row, @Nullable UUID siteId, TypedAsset known) {
        var cell = row.text("locationId");
        if (cell == null) {
            var stays =
                    Objects.equals(siteId, known.siteId())
                            || siteId != null && found.locations().isOf(siteId, known.locationId());
            return stays ? known.locationId() : null;
        }
        if (siteId == null) {
            row.refuse("locationId", "LOCATION_NEEDS_SITE");
            return null;
        }
        return only(row, "locationId", found.locations().called(siteId, cell), "SEVERAL_LOCATIONS");
    }

    private @Nullable UUID product(CsvRow row, @Nullable UUID known) {
        var cell = row.text("modelId");
        return cell == null
                ? known
                : only(row, "modelId", found.products().called(cell), "SEVERAL_PRODUCTS");
    }

    private @Nullable UUID person(CsvRow row, @Nullable Asset known, AssetState state) {
        var cell = row.text("personRef");
        if (cell == null) return null;
        var called = found.people().getOrDefault(SearchText.of(cell), Set.of());
        var ref = only(row, "personRef", called, "SEVERAL_PEOPLE");
        var out = known == null ? null : found.out().get(known.id());
        if (ref == null) return null;
        var back = known != null && out != null && known.state() != state && state.endsHandOver();
        if (back || out == null && !found.deployable().contains(state))
            row.refuse("personRef", "NOT_ASSIGNABLE");
        else if (out != null && !out.equals(Optional.of(ref)))
            row.refuse("personRef", "ASSIGNED_TO_ANOTHER");
        return out == null ? ref : null;
    }

    private void follows(CsvRow row, AssetState before, TypedAsset typed) {
        var next = typed.state();
        if (before != next && !found.ways().allow(before, next, hasRole))
            row.refuse("state", "STATE_NOT_ALLOWED");
        else if (before.isGivenUp()
                && !next.isGivenUp()
                && found.isArchived(typed.siteId(), typed.locationId()))
            row.refuse("state", "PLACE_ARCHIVED");
    }

    private static @Nullable UUID only(
            CsvRow row, String field, Set<UUID> ids, String whenSeveral) {
        if (ids.size() != 1) row.refuse(field, ids.isEmpty() ? "UNKNOWN_VALUE" : whenSeveral);
        return ids.isEmpty() ? null : ids.iterator().next();
    }

    /// Of an asset that is known, only what the row says of it can be wrong; a cell that was not
    /// understood is refused already.
    private static <T> void refuse(
            CsvRow row, @Nullable Asset known, Set<ConstraintViolation<T>> violations) {
        row.refuse(
                violations.stream()
                        .filter(one ->
                                row.text(one.getPropertyPath().iterator().next().getName()) == null
                                        ? known == null
                                        : one.getInvalidValue() != null)
                        .collect(Collectors.toSet()));
    }

    /// What two known assets share stays shared, as long as their ids tell them apart.
    private void once(CsvRow row, @Nullable Asset known, String field, String key) {
        if (row.text("id") != null && KnownAssets.keeps(row, known, field))
            taken.putIfAbsent(key, row.line());
        else row.once(field, key, taken);
    }

    /// Without a serial number or a tag nothing tells two of the same name apart.
    private void once(CsvRow row, @Nullable Asset known) {
        var serial = KnownAssets.serial(row);
        var key = serial == null ? null : serial.key();
        var tag = row.text("assetTag");
        if (key != null) {
            var maker = SearchText.of(row.textOr("manufacturer", ""));
            once(row, known, "serial", "s" + key + "\n" + maker);
        }
        if (tag != null) once(row, known, "assetTag", "t" + SearchText.of(tag));
        if (known != null) row.onceOf(KnownAssets.field(row), known.id(), taken);
        else if (key == null && tag == null)
            row.once("name", "n" + SearchText.of(row.textOr("name", "")), taken);
    }
}
