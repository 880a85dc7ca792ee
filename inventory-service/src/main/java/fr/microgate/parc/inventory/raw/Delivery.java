package fr.microgate.parc.inventory.raw;

import fr.microgate.parc.inventory.document.Payload;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What came with a document.
///
/// @param unsupported why nobody will understand it; null for an inventory
public record Delivery(
        UUID organizationId,
        UUID credentialId,
        String agentKey,
        @Nullable String deviceId,
        @Nullable String userAgent,
        boolean partial,
        @Nullable String unsupported,
        Payload payload) {}
