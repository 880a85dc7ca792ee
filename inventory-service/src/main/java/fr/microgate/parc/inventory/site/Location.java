package fr.microgate.parc.inventory.site;

import fr.microgate.parc.platform.event.Ids;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

/// A place inside a site: a building, a floor, a room, a desk, a rack. Places lie in each other.
@Entity
public class Location {

    @Id UUID id;

    @Version long version;

    UUID siteId;

    @Embedded LocationDetails details;

    @SuppressWarnings("NullAway.Init")
    Location() {}

    static Location add(UUID siteId, LocationDetails details) {
        var location = new Location();
        location.id = Ids.next();
        location.siteId = siteId;
        location.details = details;
        return location;
    }

    void change(LocationDetails change) {
        details = change;
    }
}
