package fr.microgate.parc.inventory.asset;

/// What a person may know better than the machine's agent.
public enum AssetField {
    NAME,
    SERIAL,
    MANUFACTURER,
    MODEL,
    KIND,
    CHASSIS,
    ASSET_TAG
}
