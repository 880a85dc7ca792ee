package fr.microgate.parc.inventory.asset;

/// Whose it is.
public enum Ownership {
    CLIENT,
    SHOP_STOCK,
    DEMO,
    LOAN,
    RENTAL,
    BYOD
}
