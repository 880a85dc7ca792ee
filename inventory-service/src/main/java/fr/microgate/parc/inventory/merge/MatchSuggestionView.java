package fr.microgate.parc.inventory.merge;

import fr.microgate.parc.inventory.asset.Asset;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Two machines that may be one")
record MatchSuggestionView(
        UUID id,
        UUID organizationId,
        @Schema(description = "The machine that was registered later") Machine asset,
        @Schema(description = "The machine that was known before") Machine other,
        MatchSuggestion.State state,
        List<ReasonView> reasons,
        Instant openedAt,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy) {

    record Machine(UUID id, @Nullable String name, @Nullable String serial) {}

    record ReasonView(SuggestionReason code, @Schema(examples = "même nom") String label) {}

    static MatchSuggestionView of(
            MatchSuggestion suggestion, Map<UUID, Asset> assets, Locale language) {
        return new MatchSuggestionView(
                suggestion.id,
                suggestion.organizationId,
                machine(suggestion.assetId, assets),
                machine(suggestion.otherId, assets),
                suggestion.state,
                suggestion.reasons.stream()
                        .map(reason -> new ReasonView(reason, reason.label(language)))
                        .toList(),
                suggestion.openedAt,
                suggestion.decidedAt,
                suggestion.decidedBy);
    }

    private static Machine machine(UUID id, Map<UUID, Asset> assets) {
        var asset = assets.get(id);
        return asset == null
                ? new Machine(id, null, null)
                : new Machine(id, asset.name(), asset.serial());
    }
}
