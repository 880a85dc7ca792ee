package fr.microgate.parc.inventory.ingest;

import fr.microgate.parc.inventory.battery.BatteryMonths;
import fr.microgate.parc.inventory.document.InventoryDocument;
import fr.microgate.parc.inventory.document.Section;
import fr.microgate.parc.inventory.printing.CounterDays;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/// What is kept of what machines say over time, beside what they say now.
@ApplicationScoped
class Trends {

    private final CounterDays counters;
    private final BatteryMonths batteries;

    Trends(CounterDays counters, BatteryMonths batteries) {
        this.counters = counters;
        this.batteries = batteries;
    }

    /// @param moved the sections that say something else than before
    void keep(UUID assetId, InventoryDocument document, Set<Section> moved, Instant at) {
        counters.keep(assetId, document.entries(Section.PAGE_COUNTERS), at);
        if (moved.contains(Section.BATTERIES))
            batteries.keep(assetId, document.entries(Section.BATTERIES), at);
    }
}
