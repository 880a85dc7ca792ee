package fr.microgate.parc.ticket.inventory;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

record OrganizationRegistered(@NotNull UUID organizationId) {

    static final String TYPE = "fr.microgate.parc.inventory.organization-registered.v1";
}
