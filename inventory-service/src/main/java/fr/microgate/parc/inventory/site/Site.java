package fr.microgate.parc.inventory.site;

import static fr.microgate.parc.inventory.InventoryProblem.LOCATION_NOT_ALLOWED;

import fr.microgate.parc.inventory.SearchText;
import fr.microgate.parc.platform.event.Ids;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A place of an organisation, with an address. It is archived, never deleted: machines, people and
/// tickets refer to it.
@Entity
public class Site {

    @Id UUID id;

    @Version long version;

    UUID organizationId;

    @Embedded SiteDetails details;

    String nameKey;
    Instant registeredAt;

    @SuppressWarnings("NullAway.Init")
    Site() {}

    static Site register(UUID organizationId, SiteDetails details, Instant at) {
        var site = new Site();
        site.id = Ids.next();
        site.organizationId = organizationId;
        site.registeredAt = at;
        site.change(details);
        return site;
    }

    void change(SiteDetails change) {
        details = change;
        nameKey = SearchText.of(change.name());
    }

    /// Nothing is put at a place that is given up.
    void mustBeInUse() {
        if (details.archived())
            throw LOCATION_NOT_ALLOWED.problem(
                    "The site %s is archived: choose another, or restore it first.", id);
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return details.name();
    }

    /// What people call it: its name, and its code when it has one.
    public List<String> names() {
        var code = details.code();
        return code == null ? List.of(details.name()) : List.of(details.name(), code);
    }
}
