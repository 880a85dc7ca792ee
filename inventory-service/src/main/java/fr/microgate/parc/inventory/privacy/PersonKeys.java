package fr.microgate.parc.inventory.privacy;

import java.util.Optional;
import java.util.UUID;

/// Where a reference becomes a person again.
public interface PersonKeys {

    /// The key of a person, erased or not, locked until the end of the transaction.
    Optional<PersonKey> locked(UUID personRef);
}
