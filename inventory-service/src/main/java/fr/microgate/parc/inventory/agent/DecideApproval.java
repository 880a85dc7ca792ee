package fr.microgate.parc.inventory.agent;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

record DecideApproval(@NotNull Decision decision) {

    @Schema(name = "ApprovalDecision")
    enum Decision {
        APPROVED,
        REFUSED
    }
}
