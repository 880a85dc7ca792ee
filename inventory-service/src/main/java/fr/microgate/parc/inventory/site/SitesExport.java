package fr.microgate.parc.inventory.site;

import fr.microgate.parc.inventory.csv.CsvColumn;
import fr.microgate.parc.inventory.csv.CsvDownload;
import fr.microgate.parc.inventory.csv.CsvOutput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/// Sites as a table that the import takes back.
@ApplicationScoped
class SitesExport {

    private final Sites sites;

    SitesExport(Sites sites) {
        this.sites = sites;
    }

    RestResponse<StreamingOutput> of(SiteQuery query, Optional<UUID> only) {
        return CsvDownload.of(
                "sites",
                SitesImport.COLUMNS.stream().map(CsvColumn::label).toList(),
                (before, most) -> sites.page(query, only, before, most),
                Site::id,
                (page, table) -> page.forEach(site -> row(site.details, table)));
    }

    private static void row(SiteDetails site, CsvOutput table) {
        table.row(
                site.name(),
                site.code(),
                site.address(),
                site.postcode(),
                site.city(),
                site.country(),
                site.phone(),
                site.openingHours(),
                site.accessNotes());
    }
}
