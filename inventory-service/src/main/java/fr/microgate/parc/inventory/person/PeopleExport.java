package fr.microgate.parc.inventory.person;

import fr.microgate.parc.inventory.csv.CsvDownload;
import fr.microgate.parc.inventory.csv.CsvOutput;
import fr.microgate.parc.inventory.csv.ExportTrace;
import fr.microgate.parc.inventory.organization.Organizations;
import fr.microgate.parc.inventory.site.Sites;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/// People as a table that the import takes back.
@ApplicationScoped
class PeopleExport {

    private final People people;
    private final Sites sites;
    private final Organizations organizations;
    private final ExportTrace trace;

    PeopleExport(People people, Sites sites, Organizations organizations, ExportTrace trace) {
        this.people = people;
        this.sites = sites;
        this.organizations = organizations;
        this.trace = trace;
    }

    RestResponse<StreamingOutput> of(PersonQuery query, Optional<UUID> only) {
        trace.leave("people", "all", only.orElse(query.organizationId));
        return CsvDownload.of(
                "people",
                CsvDownload.header(PeopleColumns.ALL, "Organisation"),
                (before, most) -> people.page(query, only, before, most),
                person -> person.personRef,
                this::rows);
    }

    private void rows(List<Person> page, CsvOutput table) {
        var known = page.stream().map(person -> person.details).filter(Objects::nonNull).toList();
        var names =
                sites.names(
                        known.stream()
                                .map(PersonDetails::siteId)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList());
        var owners =
                organizations.names(
                        page.stream().map(person -> person.organizationId).distinct().toList());
        for (var person : page) {
            var details = person.details;
            if (details == null) continue;
            var siteId = details.siteId();
            table.row(
                    PeopleColumns.write(
                            person.personRef,
                            details,
                            siteId == null ? null : names.get(siteId),
                            owners.get(person.organizationId)));
        }
    }
}
