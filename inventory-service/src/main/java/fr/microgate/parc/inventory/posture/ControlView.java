package fr.microgate.parc.inventory.posture;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a control says of a machine, as its page shows it.
public record ControlView(
        Control control,
        Result result,
        Instant since,
        @Schema(description = "In French, or in English where Accept-Language asks for it")
                String detail,
        @Schema(description = "Why it is EXCEPTED") @Nullable String reason,
        @Schema(description = "Until when it is EXCEPTED") @Nullable Instant exceptedUntil) {}
