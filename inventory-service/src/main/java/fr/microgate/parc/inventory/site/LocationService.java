package fr.microgate.parc.inventory.site;

import static fr.microgate.parc.inventory.InventoryProblem.LOCATION_EXISTS;
import static fr.microgate.parc.inventory.InventoryProblem.LOCATION_IN_USE;
import static fr.microgate.parc.inventory.InventoryProblem.LOCATION_NOT_ALLOWED;

import fr.microgate.parc.platform.audit.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import java.util.Objects;

/// The tree of places below a site. Whoever changes it holds the lock of the site: two moves at
/// once cannot make a circle.
@ApplicationScoped
class LocationService {

    private final Locations locations;
    private final UsesOfPlaces uses;
    private final AuditLog audit;

    LocationService(Locations locations, UsesOfPlaces uses, AuditLog audit) {
        this.locations = locations;
        this.uses = uses;
        this.audit = audit;
    }

    Location add(Site site, LocationDetails details) {
        var location = Location.add(site.id, details);
        mustFit(site, location, details, 1);
        mustBeFree(location);
        locations.persist(location);
        audit.record("add", "location", location.id, site.organizationId);
        return location;
    }

    void change(Site site, Location location, @Valid LocationDetails details) {
        var before = location.details;
        if (details.equals(before)) return;
        var restored = before.archived() && !details.archived();
        if (restored || !Objects.equals(details.parentId(), before.parentId())) {
            mustFit(site, location, details, locations.height(location.id));
        }
        if (details.archived() && !before.archived()) {
            if (locations.holdsOthers(location.id))
                throw LOCATION_IN_USE.problem("Archive what lies in it first.");
            uses.refuseToArchiveLocation(location.id);
        }
        location.change(details);
        mustBeFree(location);
        locations.flush();
        audit.record("update", "location", location.id, site.organizationId);
    }

    private void mustFit(Site site, Location location, LocationDetails details, int height) {
        if (!details.archived()) site.mustBeInUse();
        var parentId = details.parentId();
        if (parentId == null) return;
        var parent = locations.findById(parentId);
        if (parent == null || !parent.siteId.equals(location.siteId)) {
            throw LOCATION_NOT_ALLOWED.problem("%s is no location of the same site.", parentId);
        }
        if (parent.details.archived() && !details.archived()) {
            throw LOCATION_NOT_ALLOWED.problem(
                    "The location %s is archived: choose another, or restore it first.", parentId);
        }
        var ancestors = locations.withAncestors(parentId);
        if (ancestors.contains(location.id)) {
            throw LOCATION_NOT_ALLOWED.problem("A location cannot lie in itself.");
        }
        if (ancestors.size() + height > Locations.DEEPEST) {
            throw LOCATION_NOT_ALLOWED.problem(
                    "Locations are at most %d levels deep.", Locations.DEEPEST);
        }
    }

    private void mustBeFree(Location location) {
        if (!location.details.archived() && locations.isNameTaken(location)) {
            throw LOCATION_EXISTS.problem("Choose another name than %s.", location.details.name());
        }
    }
}
