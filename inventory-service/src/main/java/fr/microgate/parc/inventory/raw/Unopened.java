package fr.microgate.parc.inventory.raw;

import jakarta.transaction.TransactionScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where the time to open bodies for an order was over, until the order is done.
@TransactionScoped
class Unopened {

    private @Nullable Instant end;

    private UUID before = PersonalBodies.NONE;

    Instant end(Instant unlessSet) {
        if (end == null) end = unlessSet;
        return end;
    }

    void before(UUID body) {
        before = body;
    }

    UUID before() {
        return before;
    }
}
