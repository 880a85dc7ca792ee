package fr.microgate.parc.inventory.posture;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What the controls say of the machines in use of an organisation")
record PostureDay(
        LocalDate day,
        @Schema(
                        description =
                                "Average of its machines, of a hundred, rounded down; absent when no control counts",
                        examples = "82")
                @Nullable Integer score,
        @Schema(description = "Machines in use") int machines,
        List<ControlCounts> controls) {}
