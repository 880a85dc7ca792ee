package fr.microgate.parc.inventory.identification;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A virtual machine as its host lists it")
@JsonInclude(JsonInclude.Include.NON_NULL)
record HostedVm(
        String uuid,
        String name,
        @Nullable Long vcpus,
        @Nullable Long memoryMb,
        Instant seenAt,
        @Schema(description = "The machine, when we know it by itself") @Nullable UUID assetId,
        @Schema(description = "Whether an agent, or a person, speaks of it; not only its host")
                boolean managed) {}
