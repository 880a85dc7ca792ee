package fr.microgate.parc.inventory.lifecycle;

import fr.microgate.parc.inventory.lifecycle.StateView.Way;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

record SetTransitions(
        @Schema(description = "All states that may follow; none for an end")
                @NotNull @Size(max = 20) List<@NotNull @Valid Way> transitions) {}
