package fr.microgate.parc.inventory.privacy;

import java.util.UUID;

/// A place that may speak of a person, or of somebody with the same name: a human looks at it.
///
/// @param place table, and section where there is one
public record ToReview(UUID assetId, String place) {}
