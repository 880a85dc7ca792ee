package fr.microgate.parc.inventory.agent;

import jakarta.validation.constraints.NotNull;

record DecideApproval(@NotNull Decision decision) {

    enum Decision {
        APPROVED,
        REFUSED
    }
}
