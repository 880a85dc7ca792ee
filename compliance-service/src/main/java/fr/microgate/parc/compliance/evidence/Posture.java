package fr.microgate.parc.compliance.evidence;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// What all controls said about a machine at one moment.
///
/// @param since for the controls that just changed: since when they are as they are
/// @param eventId the event that says so
public record Posture(
        UUID assetId,
        UUID organizationId,
        Instant observedAt,
        Map<String, ControlResult> results,
        Map<String, Instant> since,
        String eventId) {}
