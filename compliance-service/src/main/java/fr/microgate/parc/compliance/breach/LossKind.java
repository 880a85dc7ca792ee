package fr.microgate.parc.compliance.breach;

import java.util.Optional;

/// How a machine is gone.
public enum LossKind {
    LOST,
    STOLEN;

    /// @param assetState state of a machine in inventory-service
    public static Optional<LossKind> of(String assetState) {
        return switch (assetState) {
            case "LOST" -> Optional.of(LOST);
            case "STOLEN" -> Optional.of(STOLEN);
            default -> Optional.empty();
        };
    }
}
