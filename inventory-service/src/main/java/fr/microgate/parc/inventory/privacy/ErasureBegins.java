package fr.microgate.parc.inventory.privacy;

import java.util.UUID;

/// Told inside the transaction of an order, before anything is read: whoever writes down what
/// agents of the organisation say waits until the order is executed.
public record ErasureBegins(UUID organizationId) {}
