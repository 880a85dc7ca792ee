package fr.microgate.parc.inventory.history;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What one inventory, or one act of a person, changed")
record HistoryView(
        UUID id,
        Instant at,
        @Schema(description = "agent:<credential>, system:<rule> or the subject of a person")
                String actor,
        @Nullable UUID rawInventoryId,
        @Schema(description = "All changes, also those not listed") int total,
        List<ChangeView> changes) {

    record ChangeView(
            @Schema(examples = "Logiciel « Firefox » : version 128.0 → 129.0.") String sentence,
            EntryChange change) {}

    static HistoryView of(HistoryEntry entry, Sentences language) {
        return new HistoryView(
                entry.id,
                entry.at,
                entry.actor,
                entry.rawInventoryId,
                entry.total,
                entry.changes.stream()
                        .map(change -> new ChangeView(language.sentence(change), change))
                        .toList());
    }
}
