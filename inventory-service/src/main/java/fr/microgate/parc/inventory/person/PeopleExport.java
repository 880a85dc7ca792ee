package fr.microgate.parc.inventory.person;

import fr.microgate.parc.inventory.csv.CsvColumn;
import fr.microgate.parc.inventory.csv.CsvDownload;
import fr.microgate.parc.inventory.csv.CsvOutput;
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

    PeopleExport(People people, Sites sites) {
        this.people = people;
        this.sites = sites;
    }

    RestResponse<StreamingOutput> of(PersonQuery query, Optional<UUID> only) {
        return CsvDownload.of(
                "people",
                PeopleColumns.ALL.stream().map(CsvColumn::label).toList(),
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
        for (var details : known) {
            var siteId = details.siteId();
            table.row(PeopleColumns.write(details, siteId == null ? null : names.get(siteId)));
        }
    }
}
