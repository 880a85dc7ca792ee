package fr.microgate.parc.compliance.inventory;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

record OrganizationRegistered(@NotNull UUID organizationId, @NotBlank String code) {

    static final String TYPE = "fr.microgate.parc.inventory.organization-registered.v1";
}
