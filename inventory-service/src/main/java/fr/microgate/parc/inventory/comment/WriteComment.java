package fr.microgate.parc.inventory.comment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

record WriteComment(
        @Schema(examples = "Charnière gauche fendue, à surveiller.") @NotBlank @Size(max = 4_000) String text) {}
