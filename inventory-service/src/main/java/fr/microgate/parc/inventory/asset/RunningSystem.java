package fr.microgate.parc.inventory.asset;

import fr.microgate.parc.inventory.document.InventoryDocument.OperatingSystem;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// What a machine runs. When it was started is a column of its own: it differs nearly every day,
/// and the rest is in indexes.
@Embeddable
class RunningSystem {

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable OperatingSystem operatingSystem;

    @Nullable Instant lastBootAt;

    static RunningSystem of(OperatingSystem said) {
        var system = new RunningSystem();
        system.operatingSystem = said.startedAt(null);
        system.lastBootAt = said.lastBootAt();
        return system;
    }

    static @Nullable OperatingSystem of(Asset asset) {
        var runs = asset.runs;
        var system = runs == null ? null : runs.operatingSystem;
        return runs == null || system == null ? null : system.startedAt(runs.lastBootAt);
    }
}
