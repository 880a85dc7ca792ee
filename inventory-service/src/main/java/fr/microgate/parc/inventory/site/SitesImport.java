package fr.microgate.parc.inventory.site;

import static fr.microgate.parc.inventory.csv.CsvColumn.optional;
import static fr.microgate.parc.inventory.csv.CsvColumn.required;

import fr.microgate.parc.inventory.SearchText;
import fr.microgate.parc.inventory.csv.CsvColumn;
import fr.microgate.parc.inventory.csv.CsvRow;
import fr.microgate.parc.inventory.csv.CsvTable;
import fr.microgate.parc.inventory.csv.ImportReport;
import fr.microgate.parc.inventory.organization.Organizations;
import fr.microgate.parc.platform.audit.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Sites from a table: a row is the site with its code, else the one with its name, else a new one.
@ApplicationScoped
class SitesImport {

    static final List<CsvColumn> COLUMNS =
            List.of(
                    required("name", "Nom", "Site"),
                    optional("code", "Code"),
                    optional("address", "Adresse"),
                    optional("postcode", "Code postal", "CP"),
                    optional("city", "Ville", "Commune"),
                    optional("country", "Pays"),
                    optional("phone", "Téléphone", "Tél."),
                    optional("openingHours", "Horaires"),
                    optional("accessNotes", "Accès"));

    private final Sites sites;
    private final Organizations organizations;
    private final Validator validator;
    private final AuditLog audit;
    private final Clock clock;

    SitesImport(
            Sites sites,
            Organizations organizations,
            Validator validator,
            AuditLog audit,
            Clock clock) {
        this.sites = sites;
        this.organizations = organizations;
        this.validator = validator;
        this.audit = audit;
        this.clock = clock;
    }

    private record Planned(@Nullable Site known, SiteDetails details) {

        boolean changes() {
            return known != null && !details.equals(known.details);
        }
    }

    @Transactional
    ImportReport run(UUID organizationId, byte[] body, boolean dryRun, Locale language) {
        // Two imports at once would both create the same site.
        organizations.toChange(organizationId);
        var table = CsvTable.read(body, COLUMNS, language);
        var plan = plan(organizationId, table.rows());
        var creates = table.count(plan, planned -> planned.known == null);
        var updates = table.count(plan, Planned::changes);
        var report = ImportReport.of(table, creates, updates);
        if (dryRun) return report;
        if (!report.errors().isEmpty()) throw report.refusal();
        plan.forEach(planned -> carryOut(organizationId, planned));
        sites.flush();
        audit.record("import", "sites", organizationId, organizationId);
        return report;
    }

    private List<Planned> plan(UUID organizationId, List<CsvRow> rows) {
        var names =
                rows.stream()
                        .flatMap(row ->
                                java.util.stream.Stream.of(
                                        row.textOr("name", ""),
                                        row.textOr("code", "").toUpperCase(Locale.ROOT)))
                        .distinct()
                        .toList();
        var byName = new HashMap<String, Site>();
        var byCode = new HashMap<String, Site>();
        for (var site : sites.called(organizationId, names)) {
            byName.put(site.nameKey, site);
            if (site.details.code() != null) byCode.put(site.details.code(), site);
        }
        var taken = new HashMap<String, Long>();
        return rows.stream().map(row -> plan(row, byName, byCode, taken)).toList();
    }

    private Planned plan(
            CsvRow row,
            Map<String, Site> byName,
            Map<String, Site> byCode,
            Map<String, Long> taken) {
        var sameName = byName.get(SearchText.of(row.textOr("name", "")));
        var sameCode = byCode.get(row.textOr("code", "").toUpperCase(Locale.ROOT));
        var known = sameCode == null ? sameName : sameCode;
        var details = details(row, known == null ? null : known.details);
        row.refuse(validator.validate(details));
        if (sameName != null && sameName != known) {
            row.refuse("name", "SITE_NAME_TAKEN");
        }
        if (known != null) row.once("name", "k" + known.id, taken);
        row.once("name", "n" + SearchText.of(details.name()), taken);
        if (details.code() != null) row.once("code", "c" + details.code(), taken);
        return new Planned(known, details);
    }

    private static SiteDetails details(CsvRow row, @Nullable SiteDetails known) {
        return new SiteDetails(
                row.textOr("name", ""),
                code(row, known == null ? null : known.code()),
                row.text("address", known == null ? null : known.address()),
                row.text("postcode", known == null ? null : known.postcode()),
                row.text("city", known == null ? null : known.city()),
                row.textOr("country", known == null ? "FR" : known.country())
                        .toUpperCase(Locale.ROOT),
                row.text("phone", known == null ? null : known.phone()),
                row.text("openingHours", known == null ? null : known.openingHours()),
                row.text("accessNotes", known == null ? null : known.accessNotes()),
                false);
    }

    private static @Nullable String code(CsvRow row, @Nullable String known) {
        var code = row.text("code");
        return code == null ? known : code.toUpperCase(Locale.ROOT);
    }

    private void carryOut(UUID organizationId, Planned planned) {
        if (planned.known == null) {
            sites.persist(Site.register(organizationId, planned.details, clock.instant()));
        } else planned.known.change(planned.details);
    }
}
