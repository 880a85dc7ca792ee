package fr.microgate.parc.ticket.known;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/// An organisation that inventory-service registered.
@Entity
class KnownOrganization {

    @Id UUID id;

    @SuppressWarnings("NullAway.Init")
    KnownOrganization() {}

    KnownOrganization(UUID id) {
        this.id = id;
    }
}
