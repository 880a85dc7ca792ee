package fr.microgate.parc.notification.delivery;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "One try to send")
public record Attempt(
        Instant at,
        @Schema(description = "What went wrong; absent when the mail server took it")
                @Nullable String error) {}
