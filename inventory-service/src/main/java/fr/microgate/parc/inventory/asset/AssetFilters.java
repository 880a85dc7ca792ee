package fr.microgate.parc.inventory.asset;

import static fr.microgate.parc.platform.http.PlatformProblem.INVALID_REQUEST;

import fr.microgate.parc.inventory.posture.Result;
import fr.microgate.parc.inventory.software.Installs;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The one place that knows what each filter of `AssetQuery` is in the database: for the list, the
/// search box and the export. Each is served by an index (V071).
@ApplicationScoped
public class AssetFilters {

    private static final String OUT =
            "EXISTS (SELECT FROM asset_assignment AS given WHERE given.asset_id = asset.id AND given.returned_at IS NULL)";

    private static final String FOUND =
            "EXISTS (SELECT FROM asset_finding AS beside WHERE beside.asset_id = asset.id%s AND beside.result = ?)";
    private static final String TAGGED =
            "EXISTS (SELECT FROM asset_tag AS beside WHERE beside.asset_id = asset.id%s AND beside.tag = ?)";
    private static final String ENDS_OF_FEW =
            "asset.id = ANY (ARRAY(SELECT beside.asset_id FROM asset_due AS beside WHERE beside.warranty_ends_on < ?%s))";

    /// The planner may go through the warranties, from where the page begins: they are narrow.
    private static final String ENDS =
            "EXISTS (SELECT FROM asset_due AS beside WHERE beside.asset_id = asset.id%s AND beside.warranty_ends_on < ?%s)";

    /// The day is indexed, the instant is what counts. The planner does not look into a CASE: it
    /// would take the two for rare together and read and sort all machines of the day.
    private static final String SILENT =
            "CASE WHEN asset.last_inventory_at <= ? THEN true ELSE false END";

    private static final String ON_FEW =
            "asset.number = ANY (ARRAY(SELECT installed.asset_number FROM asset_software AS installed WHERE installed.package_id = ANY (?)))";
    private static final String ON_MANY =
            "EXISTS (SELECT FROM asset_software AS installed WHERE installed.asset_number = asset.number AND installed.package_id = ANY (?))";

    private final Installs installs;
    private final EndingWarranties warranties;
    private final PlaceFilter places;
    private final Clock clock;

    AssetFilters(Installs installs, EndingWarranties warranties, PlaceFilter places, Clock clock) {
        this.installs = installs;
        this.warranties = warranties;
        this.places = places;
        this.clock = clock;
    }

    /// All filters; machines that turned out to be another one are in no list.
    ///
    /// @param only the organisation that the caller may see
    public Conditions of(AssetQuery query, Optional<UUID> only) {
        return of(query, only, null);
    }

    /// @param before those of a page behind this one only; any when null
    Conditions of(AssetQuery query, Optional<UUID> only, @Nullable UUID before) {
        return single(query, only, before)
                .and("asset.state = ANY (?)", names(query.state))
                .and("asset.kind = ANY (?)", names(query.kind));
    }

    /// All but state and kind, of which several may be asked for.
    Conditions single(AssetQuery query, Optional<UUID> only, @Nullable UUID before) {
        mustBeComplete(query);
        var where = new Conditions().and(true, Conditions.STANDING);
        where.within(only.orElse(null)).within(query.organizationId);
        product(where, query);
        keeping(where, query);
        hands(where, query);
        condition(where, query);
        if (query.softwareTitleId != null)
            installed(where, List.of(query.softwareTitleId), query.versionBelow);
        warranty(where, query, before);
        return where;
    }

    /// Machines that have software of one of these titles.
    public void installed(Conditions where, List<Long> titleIds, @Nullable String below) {
        var packages = installs.packages(titleIds, below);
        where.and(packages.onFewMachines() ? ON_FEW : ON_MANY, packages.ids());
    }

    private static void product(Conditions where, AssetQuery query) {
        where.and("lower(asset.name) = lower(?)", query.name)
                .and("lower(asset.serial) = lower(?)", query.serial)
                .and(
                        "lower(asset.manufacturer) COLLATE \"C\"",
                        "text",
                        "LIKE lower(?)",
                        Conditions.beginning(query.manufacturer))
                .and(
                        "lower(asset.model) COLLATE \"C\"",
                        "text",
                        "LIKE lower(?)",
                        Conditions.beginning(query.model))
                .and("asset.model_id = ?", query.modelId)
                .and(
                        "lower(asset.operating_system ->> 'name') COLLATE \"C\"",
                        "text",
                        "LIKE lower(?)",
                        Conditions.beginning(query.osName))
                .and(
                        "lower(asset.operating_system ->> 'version') COLLATE \"C\"",
                        "text",
                        "LIKE lower(?)",
                        Conditions.beginning(query.osVersion))
                .and("asset.source = ?", query.source)
                .and("true".equals(query.toRename), "asset.suppressed_name IS NOT NULL")
                .and("false".equals(query.toRename), "asset.suppressed_name IS NULL");
    }

    private void keeping(Conditions where, AssetQuery query) {
        where.and("asset.criticality = ?", name(query.criticality))
                .and("asset.ownership = ?", name(query.ownership))
                .and("asset.site_id = ?", query.siteId)
                .and(beside(where, TAGGED), query.tag == null ? null : SetTags.slug(query.tag));
        places.at(where, query.locationId);
    }

    private static void hands(Conditions where, AssetQuery query) {
        where.and(
                        "asset.id IN (SELECT asset_id FROM asset_assignment WHERE person_ref = ? AND returned_at IS NULL)",
                        query.personRef)
                .and("true".equals(query.assigned), OUT)
                .and("false".equals(query.assigned), "NOT " + OUT);
    }

    private void warranty(Conditions where, AssetQuery query, @Nullable UUID before) {
        var end = query.warrantyEndsBefore;
        if (end == null) return;
        var own = where.organization();
        var list = before != null && query.state.isEmpty() && query.kind.isEmpty();
        if (warranties.few(end, own, list && where.isOfAll()))
            where.and(ENDS_OF_FEW.formatted(is(" AND beside.organization_id =", own)), end);
        else
            where.and(
                    ENDS.formatted(
                            is(" AND beside.organization_id =", own),
                            is(" AND beside.asset_id <", before)),
                    end);
    }

    private void condition(Conditions where, AssetQuery query) {
        if (query.control != null) {
            var said = query.control + ":" + query.result;
            if (query.result == Result.PASS)
                where.and("asset.posture_results @> ?", new String[] {said});
            else where.and(beside(where, FOUND), said);
        }
        where.and("asset.posture_score", "integer", "<= ?", query.maxScore);
        if (query.silentSinceDays == null) return;
        var since = clock.instant().minus(Duration.ofDays(query.silentSinceDays));
        var day = LocalDate.ofInstant(since, ZoneOffset.UTC);
        where.and("asset.last_inventory_on", "date", "<= ?", day)
                .and(SILENT, since.atOffset(ZoneOffset.UTC));
    }

    /// An id needs no question mark: it is nothing but digits and dashes.
    private static String is(String compared, @Nullable UUID id) {
        return id == null ? "" : "%s '%s'".formatted(compared, id);
    }

    /// A row beside has the organisation of its machine. It is only named where one is asked for:
    /// the planner would take the two for rarer than they are.
    private static String beside(Conditions where, String condition) {
        return condition.formatted(
                where.organization() == null
                        ? ""
                        : " AND beside.organization_id = asset.organization_id");
    }

    private static void mustBeComplete(AssetQuery query) {
        if ((query.control == null) != (query.result == null))
            throw INVALID_REQUEST.problem("Ask for control and result together.");
        if (query.versionBelow != null && query.softwareTitleId == null)
            throw INVALID_REQUEST.problem("Say with softwareTitleId what versionBelow is of.");
    }

    static String @Nullable [] names(List<? extends Enum<?>> values) {
        return values.isEmpty() ? null : values.stream().map(Enum::name).toArray(String[]::new);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
