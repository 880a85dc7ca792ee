package fr.microgate.parc.inventory.site;

import static fr.microgate.parc.inventory.InventoryProblem.UNKNOWN_LOCATION;
import static fr.microgate.parc.inventory.InventoryProblem.UNKNOWN_SITE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where something may be put. Until the end of the transaction nobody archives the site.
@ApplicationScoped
public class Places {

    private final Sites sites;
    private final Locations locations;

    Places(Sites sites, Locations locations) {
        this.sites = sites;
        this.locations = locations;
    }

    public void mustHold(UUID organizationId, @Nullable UUID siteId, @Nullable UUID locationId) {
        mustBeInUse(siteId, organizationId);
        mustBeIn(siteId, locationId);
    }

    /// @param organizationId any when null
    public void mustBeInUse(@Nullable UUID siteId, @Nullable UUID organizationId) {
        if (siteId == null) return;
        var site = sites.findById(siteId, LockModeType.PESSIMISTIC_READ);
        if (site == null || organizationId != null && !site.organizationId.equals(organizationId))
            throw UNKNOWN_SITE.problem(
                    "There is no site %s where it may be: choose one of its organisation.", siteId);
        if (site.details.archived())
            throw UNKNOWN_SITE.problem(
                    "The site %s is archived: choose another, or restore it first.", siteId);
    }

    /// Those of these sites and locations that are given up.
    public Set<UUID> archived(Collection<UUID> ids) {
        var archived = new HashSet<UUID>();
        if (ids.isEmpty()) return archived;
        for (var site : sites.list("id in ?1 and details.archived", ids)) archived.add(site.id);
        for (var location : locations.list("id in ?1 and details.archived", ids))
            archived.add(location.id);
        return archived;
    }

    public boolean isOf(UUID organizationId, UUID siteId) {
        var site = sites.findById(siteId);
        return site != null && site.organizationId.equals(organizationId);
    }

    /// @param locationId a place in use of this site
    private void mustBeIn(@Nullable UUID siteId, @Nullable UUID locationId) {
        if (locationId == null) return;
        if (siteId == null)
            throw UNKNOWN_LOCATION.problem(
                    "A location is in a site: send siteId together with locationId.");
        var location = locations.findById(locationId);
        if (location == null || !location.siteId.equals(siteId))
            throw UNKNOWN_LOCATION.problem(
                    "Choose a location of site %s: %s is none of it.", siteId, locationId);
        if (location.details.archived())
            throw UNKNOWN_LOCATION.problem(
                    "The location %s is archived: choose another, or restore it first.",
                    locationId);
    }
}
