package fr.microgate.parc.inventory.raw;

import jakarta.transaction.TransactionScoped;
import java.util.UUID;

/// Where the time to open the bodies for an order was over, until the order is done.
@TransactionScoped
class Unopened {

    private UUID before = PersonalBodies.NONE;

    void before(UUID body) {
        before = body;
    }

    UUID before() {
        return before;
    }
}
