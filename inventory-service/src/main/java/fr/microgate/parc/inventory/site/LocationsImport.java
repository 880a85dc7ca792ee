package fr.microgate.parc.inventory.site;

import static fr.microgate.parc.inventory.csv.CsvColumn.optional;
import static fr.microgate.parc.inventory.csv.CsvColumn.required;

import fr.microgate.parc.inventory.csv.CsvColumn;
import fr.microgate.parc.inventory.csv.CsvRow;
import fr.microgate.parc.inventory.csv.CsvTable;
import fr.microgate.parc.inventory.csv.CsvValues;
import fr.microgate.parc.inventory.csv.ImportReport;
import fr.microgate.parc.inventory.site.LocationDetails.Kind;
import fr.microgate.parc.platform.audit.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Locations of a site from a table: a row is the one with its path, `Bâtiment/Étage/Bureau`, else
/// a new one; what it lies in comes with it.
@ApplicationScoped
class LocationsImport {

    private static final List<CsvColumn> COLUMNS =
            List.of(
                    required("name", "Nom", "Chemin", "Emplacement", "Path"),
                    optional("kind", "Type"),
                    optional("parentId", "Dans", "In"));
    private static final Map<String, Kind> KINDS =
            Map.ofEntries(
                    Map.entry("building", Kind.BUILDING),
                    Map.entry("batiment", Kind.BUILDING),
                    Map.entry("floor", Kind.FLOOR),
                    Map.entry("etage", Kind.FLOOR),
                    Map.entry("room", Kind.ROOM),
                    Map.entry("piece", Kind.ROOM),
                    Map.entry("salle", Kind.ROOM),
                    Map.entry("desk", Kind.DESK),
                    Map.entry("bureau", Kind.DESK),
                    Map.entry("rack", Kind.RACK),
                    Map.entry("baie", Kind.RACK));

    private final Sites sites;
    private final Locations locations;
    private final Validator validator;
    private final AuditLog audit;

    LocationsImport(Sites sites, Locations locations, Validator validator, AuditLog audit) {
        this.sites = sites;
        this.locations = locations;
        this.validator = validator;
        this.audit = audit;
    }

    /// What is at which path, and what becomes of it.
    private record Plan(
            UUID siteId,
            Map<String, Location> byPath,
            Set<Location> created,
            Map<Location, LocationDetails> changed) {

        /// An earlier row may only have said what lies in it.
        void change(Location known, Kind kind) {
            var before = known.details;
            var details = new LocationDetails(kind, before.name(), before.parentId(), false);
            if (created.contains(known)) known.change(details);
            else changed.put(known, details);
        }
    }

    @Transactional
    ImportReport run(UUID siteId, byte[] body, boolean dryRun, Locale language) {
        var site = sites.visibleToChange(siteId);
        site.mustBeInUse();
        var table = CsvTable.read(body, COLUMNS, language);
        var plan =
                new Plan(
                        siteId,
                        locations.paths(List.of(siteId)).byPath(),
                        new LinkedHashSet<>(),
                        new HashMap<>());
        var taken = new HashMap<String, Long>();
        table.rows().forEach(row -> plan(row, plan, taken));
        var report = ImportReport.of(table, plan.created.size(), plan.changed.size());
        if (dryRun) return report;
        if (!report.errors().isEmpty()) throw report.refusal();
        locations.persist(plan.created);
        plan.changed.forEach(Location::change);
        locations.flush();
        audit.record("import", "locations", siteId, site.organizationId);
        return report;
    }

    private void plan(CsvRow row, Plan plan, Map<String, Long> taken) {
        var path = path(row);
        if (path.isEmpty() || row.text("name") == null) {
            row.refuse("name", "REQUIRED");
            return;
        }
        row.once("name", LocationPaths.key(String.join("/", path)), taken);
        if (path.size() > Locations.DEEPEST) {
            row.refuse("name", "TOO_DEEP", Locations.DEEPEST);
            return;
        }
        var kind = CsvValues.oneOf(row, "kind", KINDS, null);
        @Nullable UUID parentId = null;
        for (var depth = 1; depth <= path.size(); depth++) {
            var key = LocationPaths.key(String.join("/", path.subList(0, depth)));
            var asked = depth == path.size() ? kind : null;
            var known = plan.byPath.get(key);
            if (known == null) {
                var said = asked == null ? kindAt(depth) : asked;
                var details = new LocationDetails(said, path.get(depth - 1), parentId, false);
                row.refuse(validator.validate(details));
                known = Location.add(plan.siteId, details);
                plan.byPath.put(key, known);
                if (!row.isRefused()) plan.created.add(known);
            } else if (asked != null && asked != known.details.kind() && !row.isRefused())
                plan.change(known, asked);
            parentId = known.id;
        }
    }

    private static List<String> path(CsvRow row) {
        var whole = row.textOr("parentId", "") + "/" + row.textOr("name", "");
        return Arrays.stream(whole.split("/"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /// What lies so deep when nobody says.
    private static Kind kindAt(int depth) {
        return switch (depth) {
            case 1 -> Kind.BUILDING;
            case 2 -> Kind.FLOOR;
            case 3 -> Kind.ROOM;
            default -> Kind.DESK;
        };
    }
}
