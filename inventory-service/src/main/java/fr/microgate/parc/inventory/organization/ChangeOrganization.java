package fr.microgate.parc.inventory.organization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

record ChangeOrganization(
        @Schema(examples = "Boulangerie Martin") @NotBlank @Size(max = 120) String name,
        @Schema(examples = "FR-ALS") @NotNull @Pattern(regexp = RegisterOrganization.CALENDAR) String holidayCalendar,
        @Schema(description = "Whether it is served now") boolean active) {

    static ChangeOrganization of(Organization organization) {
        return new ChangeOrganization(
                organization.name, organization.holidayCalendar, organization.active);
    }
}
