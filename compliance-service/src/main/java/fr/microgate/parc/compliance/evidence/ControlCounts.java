package fr.microgate.parc.compliance.evidence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// @param unknown machines in service that never said or have not said for too long
/// @param stale part of unknown: had a result once
/// @param excluded machines out of service, in none of the other counts
record ControlCounts(
        UUID organizationId,
        String control,
        long pass,
        long fail,
        long unknown,
        long stale,
        long excluded,
        @Nullable Instant oldestObservedAt) {}
