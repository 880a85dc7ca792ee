package fr.microgate.parc.ticket.inventory;

import fr.microgate.parc.ticket.ticket.Level;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record AssetPostureChanged(
        @NotNull UUID assetId,
        @NotNull UUID organizationId,
        @NotNull Criticality criticality,
        @NotNull List<@NotNull @Valid Change> changes,
        @NotNull Map<@Pattern(regexp = CODE) String, @NotNull Result> posture) {

    static final String TYPE = "fr.microgate.parc.inventory.asset-posture-changed.v1";

    private static final String CODE = "^[A-Z][A-Z0-9_]{0,59}$";

    record Change(
            @NotNull @Pattern(regexp = CODE) String control,
            @NotNull Result to,
            @NotNull Instant since) {}

    enum Result {
        PASS,
        FAIL,
        UNKNOWN
    }

    enum Criticality {
        CRITICAL(Level.HIGH),
        HIGH(Level.HIGH),
        MEDIUM(Level.MEDIUM),
        LOW(Level.LOW);

        private final Level impact;

        Criticality(Level impact) {
            this.impact = impact;
        }

        Level impact() {
            return impact;
        }
    }

    /// The posture is the truth, changes only tell what is new in it.
    Map<String, Result> results() {
        var results = new TreeMap<String, Result>();
        changes.forEach(change -> results.put(change.control(), change.to()));
        results.putAll(posture);
        return results;
    }

    /// Since when the control says so; null when this event does not tell.
    @Nullable Instant since(String control) {
        for (var change : changes) if (change.control().equals(control)) return change.since();
        return null;
    }
}
