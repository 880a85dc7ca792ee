package fr.microgate.parc.inventory.posture;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "EndOfLifeTable")
record EndOfLifeView(
        @Schema(description = "Whether it is the shop's file; else the table of the release")
                boolean ofTheShop,
        @Schema(
                        description =
                                "Why the shop's file is not in force: its first wrong line, and what is wrong",
                        examples = "line 12: Text 'soon' could not be parsed at index 0")
                @Nullable String refused,
        List<Line> lines) {

    @Schema(name = "EndOfLifeLine")
    record Line(
            @Schema(
                            description =
                                    "Found in \"name version\"; the first line that is decides",
                            examples = "debian.*\\b13(\\.|\\b)")
                    String pattern,
            @Schema(examples = "Debian 13") String label,
            LocalDate supportedUntil,
            LocalDate extendedUntil) {}

    static EndOfLifeView of(EndOfLife endOfLife) {
        return new EndOfLifeView(
                endOfLife.isOfTheShop(),
                endOfLife.refusal(),
                endOfLife.table().cycles().stream()
                        .map(cycle ->
                                new Line(
                                        cycle.pattern().pattern(),
                                        cycle.label(),
                                        cycle.supportedUntil(),
                                        cycle.extendedUntil()))
                        .toList());
    }
}
