package fr.microgate.parc.inventory.site;

import fr.microgate.parc.inventory.csv.TableNames;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
class SiteNames implements TableNames {

    private final Sites sites;

    SiteNames(Sites sites) {
        this.sites = sites;
    }

    @Override
    public String field() {
        return "siteId";
    }

    @Override
    public Map<UUID, String> of(Collection<UUID> ids) {
        return sites.names(ids);
    }
}
