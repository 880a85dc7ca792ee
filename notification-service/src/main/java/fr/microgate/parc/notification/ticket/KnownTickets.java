package fr.microgate.parc.notification.ticket;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// The tickets heard of.
@ApplicationScoped
class KnownTickets implements PanacheRepositoryBase<KnownTicket, UUID> {

    /// Known from now on, if it was not.
    KnownTicket known(UUID ticketId, String number) {
        return findByIdOptional(ticketId).orElseGet(() -> add(KnownTicket.of(ticketId, number)));
    }

    private KnownTicket add(KnownTicket ticket) {
        persist(ticket);
        return ticket;
    }
}
