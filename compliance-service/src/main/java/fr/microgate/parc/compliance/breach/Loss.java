package fr.microgate.parc.compliance.breach;

import java.time.Instant;
import java.util.UUID;

/// A machine that holds data is gone.
///
/// @param at first sign of it
/// @param continued it was gone before already, and only the kind is new
public record Loss(
        UUID assetId,
        UUID organizationId,
        LossKind kind,
        Encryption encryption,
        Instant at,
        boolean continued) {}
