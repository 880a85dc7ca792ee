package fr.microgate.parc.inventory.identification;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Why a document was taken for one of a machine")
record MatchView(
        UUID rawInventoryId,
        UUID assetId,
        Rule rule,
        @Schema(description = "How sure it is, out of 100", examples = "95") int score,
        @Schema(
                        description = "In French, or in English when Accept-Language asks for it",
                        examples =
                                "Même machine (95/100) : numéro de série 5cg1234xyz identique (+50), UUID 4c4c4544-0034-3010-8048-b6c04f503732 identique (+45).")
                String sentence,
        List<Fact> facts,
        Instant explainedAt) {

    static MatchView of(MatchExplanation match, Locale language) {
        return of(match, match.rawInventoryId, language);
    }

    /// @param rawInventoryId of a document that was taken for the same reason as the explained one
    static MatchView of(MatchExplanation match, UUID rawInventoryId, Locale language) {
        return new MatchView(
                rawInventoryId,
                match.assetId,
                match.rule,
                match.score,
                MatchSentence.of(match.rule, match.score, match.facts, language),
                match.facts,
                match.explainedAt);
    }
}
