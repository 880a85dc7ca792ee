package fr.microgate.parc.inventory.history;

import fr.microgate.parc.platform.event.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// What one inventory, or one act of a person, changed on a machine.
@Entity
@Table(name = "asset_history")
class HistoryEntry {

    /// A reinstalled system changes thousands of packages: the first are listed, all are counted.
    private static final int MOST_LISTED = 2_000;

    @Id UUID id;

    UUID assetId;
    UUID organizationId;
    Instant at;

    /// `agent:<credential>`, `system:<rule>`, or the opaque subject of a person.
    String actor;

    @Nullable UUID rawInventoryId;

    int total;

    @JdbcTypeCode(SqlTypes.JSON)
    List<EntryChange> changes;

    @SuppressWarnings("NullAway.Init")
    HistoryEntry() {}

    static HistoryEntry of(
            UUID assetId,
            UUID organizationId,
            Instant at,
            String actor,
            @Nullable UUID rawInventoryId,
            List<EntryChange> changes) {
        var entry = new HistoryEntry();
        entry.id = Ids.next();
        entry.assetId = assetId;
        entry.organizationId = organizationId;
        entry.at = at;
        entry.actor = actor;
        entry.rawInventoryId = rawInventoryId;
        entry.total = changes.size();
        entry.changes = List.copyOf(changes.subList(0, Math.min(changes.size(), MOST_LISTED)));
        return entry;
    }
}
