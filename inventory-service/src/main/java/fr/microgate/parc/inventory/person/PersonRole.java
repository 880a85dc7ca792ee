package fr.microgate.parc.inventory.person;

/// What a person is to the shop.
public enum PersonRole {
    PRIMARY("Principal"),
    BILLING("Facturation"),
    TECHNICAL("Technique"),
    DPO("DPO"),
    DECISION_MAKER("Décideur"),
    VIP("VIP");

    private final String label;

    PersonRole(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
