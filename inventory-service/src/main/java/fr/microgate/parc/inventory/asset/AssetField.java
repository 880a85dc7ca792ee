package fr.microgate.parc.inventory.asset;

/// What a person may know better than the machine's agent.
public enum AssetField {
    NAME("name"),
    SERIAL("serial"),
    MANUFACTURER("manufacturer"),
    MODEL("model"),
    KIND("kind"),
    CHASSIS("chassis"),
    ASSET_TAG("assetTag");

    private final String property;

    AssetField(String property) {
        this.property = property;
    }

    /// Its name in the API.
    String property() {
        return property;
    }
}
