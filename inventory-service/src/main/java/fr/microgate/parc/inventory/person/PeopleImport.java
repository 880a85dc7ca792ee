package fr.microgate.parc.inventory.person;

import fr.microgate.parc.inventory.SearchText;
import fr.microgate.parc.inventory.csv.CsvRow;
import fr.microgate.parc.inventory.csv.CsvTable;
import fr.microgate.parc.inventory.csv.ImportReport;
import fr.microgate.parc.inventory.organization.Organizations;
import fr.microgate.parc.inventory.person.PersonEvent.PersonRegistered;
import fr.microgate.parc.inventory.person.PersonEvent.PersonUpdated;
import fr.microgate.parc.inventory.site.Sites;
import fr.microgate.parc.platform.audit.AuditLog;
import fr.microgate.parc.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// People from a table: told first, written as a whole or not at all.
@ApplicationScoped
class PeopleImport {

    private final People people;
    private final PersonTerms terms;
    private final Sites sites;
    private final Organizations organizations;
    private final Validator validator;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    PeopleImport(
            People people,
            PersonTerms terms,
            Sites sites,
            Organizations organizations,
            Validator validator,
            Outbox outbox,
            AuditLog audit,
            Clock clock) {
        this.people = people;
        this.terms = terms;
        this.sites = sites;
        this.organizations = organizations;
        this.validator = validator;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    private record Planned(@Nullable Person known, PersonDetails details) {

        boolean changes() {
            return known != null && !details.equals(known.details);
        }
    }

    @Transactional
    ImportReport run(UUID organizationId, byte[] body, boolean dryRun, Locale language) {
        // Two imports at once would both create the same person.
        organizations.toChange(organizationId);
        var table = CsvTable.read(body, PeopleColumns.ALL, language);
        var plan = plan(organizationId, table.rows());
        var creates = plan.stream().filter(planned -> planned.known == null).toList();
        var updates = plan.stream().filter(Planned::changes).toList();
        var report =
                ImportReport.of(
                        table,
                        table.count(plan, planned -> planned.known == null),
                        table.count(plan, Planned::changes));
        if (dryRun) return report;
        if (!report.errors().isEmpty()) throw report.refusal();
        carryOut(organizationId, creates, updates);
        audit.record("import", "people", organizationId, organizationId);
        return report;
    }

    private List<Planned> plan(UUID organizationId, List<CsvRow> rows) {
        var refs = rows.stream().map(KnownPeople::ref).filter(Objects::nonNull).distinct().toList();
        var known = new KnownPeople(people.found(organizationId, refs, KnownPeople.terms(rows)));
        var siteIds = sites(organizationId, rows);
        var taken = new HashMap<String, Long>();
        return rows.stream().map(row -> plan(row, known, siteIds, taken)).toList();
    }

    private Planned plan(
            CsvRow row, KnownPeople known, Map<String, UUID> siteIds, Map<String, Long> taken) {
        var person = known.of(row);
        var details = PeopleColumns.read(row, person == null ? null : person.details, siteIds);
        row.refuse(validator.validate(details));
        var login = details.login();
        if (login != null && known.isOfAnother(login, person)) {
            row.refuse("login", "LOGIN_TAKEN");
        }
        once(row, person, details, taken);
        return new Planned(person, details);
    }

    private static void once(
            CsvRow row, @Nullable Person person, PersonDetails details, Map<String, Long> taken) {
        var keys = new HashMap<String, String>();
        details.emails().forEach(email -> keys.put("e" + SearchText.of(email), "emails"));
        if (details.login() != null) keys.put("l" + SearchText.of(details.login()), "login");
        if (person != null) {
            row.onceOf("lastName", person.personRef, taken);
            // What two share already stays shared.
            person.details().emails().forEach(email -> keys.remove("e" + SearchText.of(email)));
        } else if (keys.isEmpty()) {
            var name = SearchText.of(details.firstName() + " " + details.lastName());
            keys.put("n" + name, "lastName");
        }
        keys.forEach((key, field) -> row.once(field, key, taken));
    }

    private Map<String, UUID> sites(UUID organizationId, List<CsvRow> rows) {
        var names =
                rows.stream().map(row -> row.text("siteId")).filter(Objects::nonNull).distinct();
        var ids = new HashMap<String, UUID>();
        for (var site : sites.called(organizationId, names.toList())) {
            site.names().forEach(name -> ids.put(SearchText.of(name), site.id()));
        }
        return ids;
    }

    private void carryOut(UUID organizationId, List<Planned> creates, List<Planned> updates) {
        var touched = new ArrayList<Person>();
        for (var planned : creates) {
            touched.add(Person.register(organizationId, planned.details, clock.instant()));
        }
        people.persist(touched);
        touched.forEach(person -> outbox.add(organizationId, PersonRegistered.of(person)));
        for (var planned : updates) {
            var person = Objects.requireNonNull(planned.known);
            person.change(planned.details);
            touched.add(person);
            outbox.add(organizationId, PersonUpdated.of(person));
        }
        people.flush();
        terms.replace(touched);
    }
}
