package fr.microgate.parc.inventory.raw;

import java.util.UUID;

/// How long the bodies of delivered documents are kept: they hold personal data.
public interface RetentionPolicy {

    /// Days after which a body is deleted.
    int days(UUID organizationId);
}
