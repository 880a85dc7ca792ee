package fr.microgate.parc.inventory.raw;

import fr.microgate.parc.inventory.document.Payload;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What came with a document.
///
/// @param senderAgentId the agent that sent it, also when it is of another machine
/// @param requestId what the agent may ask after it with
/// @param noCategory what that agent leaves out because it was told so
/// @param awaited its agent was asked for it
/// @param unsupported why nobody will understand it; null for an inventory
public record Delivery(
        UUID organizationId,
        UUID credentialId,
        String agentKey,
        @Nullable UUID senderAgentId,
        @Nullable String deviceId,
        @Nullable String userAgent,
        @Nullable String requestId,
        String noCategory,
        boolean partial,
        boolean awaited,
        @Nullable String unsupported,
        Payload payload) {}
