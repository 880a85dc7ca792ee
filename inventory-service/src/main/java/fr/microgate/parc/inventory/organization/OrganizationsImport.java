package fr.microgate.parc.inventory.organization;

import static fr.microgate.parc.inventory.csv.CsvColumn.optional;
import static fr.microgate.parc.inventory.csv.CsvColumn.required;

import fr.microgate.parc.inventory.csv.CsvColumn;
import fr.microgate.parc.inventory.csv.CsvRow;
import fr.microgate.parc.inventory.csv.CsvTable;
import fr.microgate.parc.inventory.csv.CsvValues;
import fr.microgate.parc.inventory.csv.ImportReport;
import fr.microgate.parc.platform.audit.AuditLog;
import fr.microgate.parc.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Organisations from a table: a row is the one with its code, else a new one.
@ApplicationScoped
class OrganizationsImport {

    private static final List<CsvColumn> COLUMNS =
            List.of(
                    required("code", "Code"),
                    optional("name", "Nom"),
                    optional("kind", "Type"),
                    optional("holidayCalendar", "Jours fériés", "Holidays"),
                    optional("active", "Actif"));
    private static final Map<String, Organization.Kind> KINDS =
            Map.of(
                    "client",
                    Organization.Kind.CLIENT,
                    "self",
                    Organization.Kind.SELF,
                    "boutique",
                    Organization.Kind.SELF);

    /// Beside the codes, of which none is so.
    private static final String THE_SHOP = " ";

    private static final Map<String, Boolean> YES =
            Map.of(
                    "oui", true, "yes", true, "true", true, "non", false, "no", false, "false",
                    false);

    private final Organizations organizations;
    private final OrganizationService service;
    private final Validator validator;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    OrganizationsImport(
            Organizations organizations,
            OrganizationService service,
            Validator validator,
            Outbox outbox,
            AuditLog audit,
            Clock clock) {
        this.organizations = organizations;
        this.service = service;
        this.validator = validator;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param command of a new one; null when it is known
    private record Planned(
            @Nullable Organization known, RegisterOrganization command, ChangeOrganization change) {

        boolean changes() {
            return known != null && !change.equals(ChangeOrganization.of(known));
        }
    }

    @Transactional
    ImportReport run(byte[] body, boolean dryRun, Locale language) {
        var table = CsvTable.read(body, COLUMNS, language);
        var known =
                organizations
                        .coded(table.rows().stream().map(OrganizationsImport::code).toList())
                        .stream()
                        .collect(Collectors.toMap(one -> one.code, Function.identity()));
        var taken = new HashMap<String, Long>();
        var plan =
                table.rows().stream().map(row -> plan(row, known.get(code(row)), taken)).toList();
        var creates = plan.stream().filter(planned -> planned.known == null).toList();
        var updates = plan.stream().filter(Planned::changes).toList();
        var report =
                ImportReport.of(
                        table,
                        table.count(plan, planned -> planned.known == null),
                        table.count(plan, Planned::changes));
        if (dryRun) return report;
        if (!report.errors().isEmpty()) throw report.refusal();
        creates.forEach(this::register);
        for (var planned : updates)
            service.change(Objects.requireNonNull(planned.known), planned.change);
        organizations.flush();
        audit.record("import", "organizations", "all", null);
        return report;
    }

    private Planned plan(CsvRow row, @Nullable Organization known, Map<String, Long> taken) {
        row.once("code", code(row), taken);
        var kind =
                CsvValues.oneOf(
                        row, "kind", KINDS, known == null ? Organization.Kind.CLIENT : known.kind);
        if (known != null && kind != null && kind != known.kind) row.refuse("kind", "STAYS");
        if (known == null && kind == Organization.Kind.SELF) {
            row.once("kind", THE_SHOP, taken);
            if (organizations.hasShop()) row.refuse("kind", "SHOP_EXISTS");
        }
        var calendar = row.textOr("holidayCalendar", known == null ? "FR" : known.holidayCalendar);
        var name = row.textOr("name", known == null ? "" : known.name);
        var active = CsvValues.oneOf(row, "active", YES, known == null || known.active);
        var command =
                new RegisterOrganization(
                        null,
                        code(row),
                        name,
                        Objects.requireNonNullElse(kind, Organization.Kind.CLIENT),
                        calendar.toUpperCase(Locale.ROOT));
        row.refuse(validator.validate(command));
        var change =
                new ChangeOrganization(
                        name, calendar.toUpperCase(Locale.ROOT), !Boolean.FALSE.equals(active));
        return new Planned(known, command, change);
    }

    private void register(Planned planned) {
        var organization = Organization.register(planned.command, clock.instant());
        organization.change(planned.change);
        organizations.persist(organization);
        outbox.add(organization.id, OrganizationRegistered.of(organization));
    }

    private static String code(CsvRow row) {
        return row.textOr("code", "").toUpperCase(Locale.ROOT);
    }
}
