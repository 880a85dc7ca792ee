package fr.microgate.parc.inventory.assignment;

import fr.microgate.parc.inventory.assignment.Assignment.Condition;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

record ReturnAsset(
        @Schema(description = "What it looks like now", examples = "WORN") @NotNull Condition condition) {}
