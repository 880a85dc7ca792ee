package fr.microgate.parc.inventory.asset;

import java.util.UUID;

/// A place that holds something of a person.
///
/// @param place table, and section where there is one: `asset_section.USERS`
/// @param text what is there, as a person reads it
public record PersonalFinding(UUID assetId, String place, String text) {}
