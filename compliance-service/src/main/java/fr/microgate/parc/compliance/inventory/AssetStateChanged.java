package fr.microgate.parc.compliance.inventory;

import fr.microgate.parc.compliance.breach.Encryption;
import fr.microgate.parc.compliance.breach.Loss;
import fr.microgate.parc.compliance.breach.LossKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

record AssetStateChanged(
        @NotNull UUID assetId,
        @NotBlank String from,
        @NotBlank String to,
        @NotNull Instant at,
        @NotNull Encryption encryption) {

    static final String TYPE = "fr.microgate.parc.inventory.asset-state-changed.v1";

    /// Empty unless the machine is gone.
    Optional<Loss> loss(UUID organizationId) {
        var wasGone = LossKind.of(from).isPresent();
        return LossKind.of(to)
                .map(kind -> new Loss(assetId, organizationId, kind, encryption, at, wasGone));
    }
}
