package fr.microgate.parc.compliance.breach;

import fr.microgate.parc.platform.http.Revision;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A breach file. The list leaves the decisions out.")
record BreachView(
        UUID id,
        UUID organizationId,
        UUID assetId,
        LossKind kind,
        @Schema(description = "As known when the machine went missing") Encryption encryption,
        BreachState state,
        @Schema(description = "First sign") Instant detectedAt,
        Instant openedAt,
        @Nullable Instant awareAt,
        @Schema(description = "While CONFIRMED") @Nullable Clocks clocks,
        @Nullable List<Decision> decisions) {

    /// @param regime version of the law that the file is judged under
    record Clocks(
            String regime,
            @Schema(description = "Counted from awareness itself: the one to be alarmed by")
                    Deadline strict,
            @Schema(description = "Counted from the next full hour (regulation 1182/71)")
                    Deadline legal) {}

    record Deadline(
            Instant at,
            @Schema(description = "The same on the wall clock of Paris") OffsetDateTime paris,
            @Schema(description = "Whole hours left, 0 when late") long hoursLeft,
            boolean late) {

        static Deadline of(Instant at, Instant now, ZoneId zone) {
            var left = Duration.between(now, at);
            return new Deadline(
                    at,
                    at.atZone(zone).toOffsetDateTime(),
                    Math.max(0, left.toHours()),
                    left.isNegative());
        }
    }

    static BreachView summary(Breach breach, Instant now, ZoneId zone) {
        return view(breach, now, zone, null);
    }

    static BreachView of(Breach breach, Instant now, ZoneId zone) {
        return view(breach, now, zone, List.copyOf(breach.decisions));
    }

    private static BreachView view(
            Breach breach, Instant now, ZoneId zone, @Nullable List<Decision> decisions) {
        return new BreachView(
                breach.id,
                breach.organizationId,
                breach.assetId,
                breach.kind,
                breach.encryption,
                breach.state,
                breach.detectedAt,
                breach.openedAt,
                breach.awareAt,
                breach.isConfirmed() ? clocks(breach, now, zone) : null,
                decisions);
    }

    private static Clocks clocks(Breach breach, Instant now, ZoneId zone) {
        return new Clocks(
                Objects.requireNonNull(breach.regime),
                Deadline.of(Objects.requireNonNull(breach.strictDeadlineAt), now, zone),
                Deadline.of(Objects.requireNonNull(breach.legalDeadlineAt), now, zone));
    }

    Revision revision(long version) {
        return Revision.of(
                this, version, Map.of("state", state, "awareAt", String.valueOf(awareAt)));
    }
}
