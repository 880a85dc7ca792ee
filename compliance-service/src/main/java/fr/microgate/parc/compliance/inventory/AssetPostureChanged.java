package fr.microgate.parc.compliance.inventory;

import static java.util.stream.Collectors.toMap;

import fr.microgate.parc.compliance.evidence.ControlResult;
import fr.microgate.parc.compliance.evidence.Posture;
import fr.microgate.parc.platform.event.ReceivedEvent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

record AssetPostureChanged(
        @NotNull UUID assetId,
        @NotNull UUID organizationId,
        @NotNull List<@NotNull @Valid Change> changes,
        @NotNull Map<@NotBlank String, @NotNull ControlResult> posture) {

    static final String TYPE = "fr.microgate.parc.inventory.asset-posture-changed.v1";

    record Change(@NotBlank String control, @NotNull Instant since) {}

    Posture observedBy(ReceivedEvent event) {
        var since =
                changes.stream().collect(toMap(Change::control, Change::since, (_, last) -> last));
        return new Posture(assetId, organizationId, event.time(), posture, since, event.id());
    }
}
