package fr.microgate.parc.inventory.organization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

record RegisterOrganization(
        @Schema(
                        description =
                                "Chosen by the caller when the organisation already has one elsewhere; else made here")
                @Nullable UUID id,
        @Schema(examples = "BOULANGERIE-MARTIN")
                @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{1,19}") String code,
        @Schema(examples = "Boulangerie Martin") @NotBlank @Size(max = 120) String name,
        @NotNull Organization.Kind kind,
        @Schema(description = "FR by default; FR-ALS adds the holidays of Alsace-Moselle")
                @Nullable @Pattern(regexp = CALENDAR) String holidayCalendar) {

    static final String CALENDAR = "FR(-[A-Z0-9]{2,4})?";
}
