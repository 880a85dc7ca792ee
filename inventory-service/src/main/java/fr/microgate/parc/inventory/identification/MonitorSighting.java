package fr.microgate.parc.inventory.identification;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a monitor is, for reading; MonitorSightings writes it.
@Entity
class MonitorSighting {

    @Id UUID id;

    UUID organizationId;
    String serial;
    UUID assetId;
    @Nullable String name;
    @Nullable String manufacturer;
    Instant since;
    @Nullable Instant leftAt;
    boolean shared;

    @SuppressWarnings("NullAway.Init")
    MonitorSighting() {}
}
