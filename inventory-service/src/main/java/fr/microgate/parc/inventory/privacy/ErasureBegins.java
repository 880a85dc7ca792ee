package fr.microgate.parc.inventory.privacy;

import java.util.UUID;

/// Told inside the transaction of an order, before anything of the organisation is erased: whoever
/// writes down what its agents say waits until the order is executed.
public record ErasureBegins(UUID organizationId) {}
