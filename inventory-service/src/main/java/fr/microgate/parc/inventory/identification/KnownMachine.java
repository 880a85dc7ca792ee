package fr.microgate.parc.inventory.identification;

import java.util.List;
import java.util.UUID;

/// A machine as it is compared with a document.
record KnownMachine(
        UUID assetId,
        String name,
        String manufacturer,
        boolean active,
        List<Identifier> identifiers) {

    boolean has(Identifier said) {
        return identifiers.stream().anyMatch(said::isSameAs);
    }

    boolean hasAny(Identifier.Kind kind) {
        return identifiers.stream().anyMatch(one -> one.kind() == kind);
    }
}
