package fr.microgate.parc.inventory.asset;

import fr.microgate.parc.inventory.document.InventoryDocument.OperatingSystem;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// What a machine runs. When it was started is a column of its own: it differs nearly every day, and
/// the rest is in indexes.
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
        var system = asset.runs == null ? null : asset.runs.operatingSystem;
        return system == null ? null : system.startedAt(asset.runs.lastBootAt);
    }
}
