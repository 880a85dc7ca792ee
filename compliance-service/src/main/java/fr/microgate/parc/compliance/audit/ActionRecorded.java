package fr.microgate.parc.compliance.audit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A line of the audit trail as a service told it.
record ActionRecorded(
        @NotNull UUID actionId,
        @NotBlank String actor,
        @Nullable String onBehalfOf,
        @NotBlank String role,
        @NotBlank String verb,
        @NotNull @Valid Target object,
        @Nullable UUID organizationId,
        @NotBlank String result,
        @Nullable String reason,
        @NotNull Instant at,
        @Nullable String before,
        @Nullable String after) {

    static final String TYPE = "fr.microgate.parc.audit.action-recorded.v1";

    record Target(@NotBlank String type, @NotBlank String id) {}
}
