package fr.microgate.parc.inventory.asset;

import fr.microgate.parc.inventory.privacy.Certainty;
import java.util.UUID;

/// A place that holds something of a person.
///
/// @param place table, and section where there is one: `asset_section.USERS`
/// @param field in which it stands: `discovered.name`
/// @param text what is there, as a person reads it
/// @param certainty a POSSIBLE one is not erased: somebody looks at it
public record PersonalFinding(
        UUID assetId, String place, String field, String text, Certainty certainty) {}
