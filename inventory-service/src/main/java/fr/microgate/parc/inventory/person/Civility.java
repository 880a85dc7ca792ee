package fr.microgate.parc.inventory.person;

/// How a letter begins.
public enum Civility {
    MS("Mme"),
    MR("M.");

    private final String label;

    Civility(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
