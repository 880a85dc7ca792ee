package fr.microgate.parc.compliance.evidence;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which rows are wanted; null does not filter.
record EvidenceQuery(
        @Nullable UUID organizationId, @Nullable String control, @Nullable ControlResult result) {}
