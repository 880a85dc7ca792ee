package fr.microgate.parc.inventory.site;

import fr.microgate.parc.inventory.csv.CsvDownload;
import fr.microgate.parc.inventory.csv.CsvOutput;
import fr.microgate.parc.inventory.csv.ExportTrace;
import fr.microgate.parc.inventory.organization.Organizations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/// Sites as a table that the import takes back.
@ApplicationScoped
class SitesExport {

    private final Sites sites;
    private final Organizations organizations;
    private final ExportTrace trace;

    SitesExport(Sites sites, Organizations organizations, ExportTrace trace) {
        this.sites = sites;
        this.organizations = organizations;
        this.trace = trace;
    }

    RestResponse<StreamingOutput> of(SiteQuery query, Optional<UUID> only) {
        trace.leave("sites", "all", only.orElse(query.organizationId));
        return CsvDownload.of(
                "sites",
                CsvDownload.header(SitesImport.COLUMNS, "Organisation"),
                (before, most) -> sites.page(query, only, before, most),
                Site::id,
                this::rows);
    }

    private void rows(List<Site> page, CsvOutput table) {
        var ids = page.stream().map(site -> site.organizationId).distinct().toList();
        var names = organizations.names(ids);
        for (var site : page) row(site.details, names.getOrDefault(site.organizationId, ""), table);
    }

    private static void row(SiteDetails site, String organization, CsvOutput table) {
        table.row(
                site.name(),
                site.code(),
                site.address(),
                site.postcode(),
                site.city(),
                site.country(),
                site.phone(),
                site.openingHours(),
                site.accessNotes(),
                organization);
    }
}
