package fr.microgate.parc.notification.ticket;

import fr.microgate.parc.notification.notice.Kind;
import fr.microgate.parc.notification.notice.Notice;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What later events of a ticket leave out: its title and who is in charge. The title of a
/// sensitive ticket, or of one whose opening was never heard of, is not kept.
@Entity
@Table(name = "known_ticket")
class KnownTicket {

    @Id UUID ticketId;

    String number;
    @Nullable String title;
    @Nullable UUID organizationId;
    @Nullable String assigneeId;
    boolean sensitive;

    @SuppressWarnings("NullAway.Init")
    KnownTicket() {}

    static KnownTicket of(UUID ticketId, String number) {
        var ticket = new KnownTicket();
        ticket.ticketId = ticketId;
        ticket.number = number;
        return ticket;
    }

    void opened(TicketOpened event) {
        organizationId = event.organizationId();
        sensitive = event.sensitive();
        title = sensitive ? null : event.title();
    }

    void assigned(@Nullable String assigneeId) {
        this.assigneeId = assigneeId;
    }

    Optional<String> assignee() {
        return Optional.ofNullable(assigneeId);
    }

    /// @param code what the kind needs besides
    Notice notice(Kind kind, @Nullable Enum<?> code) {
        return new Notice(kind, ticketId, number, title, code == null ? null : code.name());
    }
}
