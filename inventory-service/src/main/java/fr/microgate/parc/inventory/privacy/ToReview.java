package fr.microgate.parc.inventory.privacy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A place that may speak of a person, or of somebody with the same name: a human looks at it.
///
/// @param place table, and section where there is one; with the id of what is of no machine
public record ToReview(@Nullable UUID assetId, String place) {}
