package fr.microgate.parc.inventory.site;

import static fr.microgate.parc.inventory.InventoryProblem.SITE_EXISTS;

import fr.microgate.parc.inventory.organization.Organizations;
import fr.microgate.parc.platform.audit.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.UUID;

/// What can be done with sites.
@ApplicationScoped
class SiteService {

    private final Sites sites;
    private final Organizations organizations;
    private final UsesOfPlaces uses;
    private final AuditLog audit;
    private final Clock clock;

    SiteService(
            Sites sites,
            Organizations organizations,
            UsesOfPlaces uses,
            AuditLog audit,
            Clock clock) {
        this.sites = sites;
        this.organizations = organizations;
        this.uses = uses;
        this.audit = audit;
        this.clock = clock;
    }

    Site register(UUID organizationId, SiteDetails details) {
        organizations.registered(organizationId);
        var site = Site.register(organizationId, details, clock.instant());
        mustBeFree(site);
        sites.persist(site);
        audit.record("register", "site", site.id, organizationId);
        return site;
    }

    void change(Site site, @Valid SiteDetails details) {
        if (details.equals(site.details)) return;
        if (details.archived() && !site.details.archived()) uses.refuseToArchiveSite(site.id);
        var verb = verb(site.details.archived(), details.archived());
        site.change(details);
        mustBeFree(site);
        sites.flush();
        audit.record(verb, "site", site.id, site.organizationId);
    }

    private static String verb(boolean before, boolean after) {
        if (before == after) return "update";
        return after ? "archive" : "restore";
    }

    private void mustBeFree(Site site) {
        if (sites.isTaken(site)) {
            throw SITE_EXISTS.problem(
                    "The organisation has a site in use with this name or this code: choose another.");
        }
    }
}
