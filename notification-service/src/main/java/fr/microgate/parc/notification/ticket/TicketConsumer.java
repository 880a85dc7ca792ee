package fr.microgate.parc.notification.ticket;

import static fr.microgate.parc.notification.notice.Kind.TICKET_ASSIGNED;
import static fr.microgate.parc.notification.notice.Kind.TICKET_COMMENT;
import static fr.microgate.parc.notification.notice.Kind.TICKET_PREVENTIVE;
import static fr.microgate.parc.notification.notice.Kind.TICKET_STATUS;
import static fr.microgate.parc.notification.notice.Kind.TICKET_URGENT;

import fr.microgate.parc.notification.announcement.AnnouncementService;
import fr.microgate.parc.notification.announcement.Audience;
import fr.microgate.parc.notification.notice.Notice;
import fr.microgate.parc.platform.event.Delivery;
import fr.microgate.parc.platform.event.EventHandler;
import fr.microgate.parc.platform.event.ReceivedEvent;
import fr.microgate.parc.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Who is told of what happens to a ticket: whoever is in charge; of a P1 the technicians and the
/// data protection officers; of a preventive ticket the technicians.
@ApplicationScoped
class TicketConsumer implements EventHandler {

    private final Delivery delivery;
    private final KnownTickets tickets;
    private final AnnouncementService announcements;

    TicketConsumer(Delivery delivery, KnownTickets tickets, AnnouncementService announcements) {
        this.delivery = delivery;
        this.tickets = tickets;
        this.announcements = announcements;
    }

    @Incoming("ticket")
    @RunOnVirtualThread
    public void on(ConsumerRecords<String, byte[]> records) {
        delivery.deliver(this, records);
    }

    @Override
    public String name() {
        return "notification.ticket";
    }

    @Override
    public void handle(ReceivedEvent event) {
        switch (event.type()) {
            case TicketOpened.TYPE -> opened(event, event.read(TicketOpened.class));
            case TicketAssigned.TYPE -> assigned(event, event.read(TicketAssigned.class));
            case TicketStatusChanged.TYPE -> changed(event, event.read(TicketStatusChanged.class));
            case TicketCommented.TYPE -> commented(event, event.read(TicketCommented.class));
            default -> {}
        }
    }

    private void opened(ReceivedEvent event, TicketOpened opened) {
        var ticket = tickets.known(opened.ticketId(), opened.number());
        ticket.opened(opened);
        if (opened.isUrgent()) {
            var everybody = Audience.roles(Roles.TECHNICIAN, Roles.DPO);
            announcements.add(event, ticket.notice(TICKET_URGENT, null), everybody, event.actor());
        } else if (opened.isPreventive()) {
            var technicians = Audience.roles(Roles.TECHNICIAN);
            announcements.add(
                    event, ticket.notice(TICKET_PREVENTIVE, null), technicians, event.actor());
        }
    }

    private void assigned(ReceivedEvent event, TicketAssigned assigned) {
        var ticket = tickets.known(assigned.ticketId(), assigned.number());
        ticket.assigned(assigned.assigneeId());
        tellAssignee(event, ticket, ticket.notice(TICKET_ASSIGNED, null), assigned.by());
    }

    private void changed(ReceivedEvent event, TicketStatusChanged changed) {
        if (changed.followsFromAssignment()) return;
        var ticket = tickets.known(changed.ticketId(), changed.number());
        tellAssignee(event, ticket, ticket.notice(TICKET_STATUS, changed.to()), changed.by());
    }

    private void commented(ReceivedEvent event, TicketCommented commented) {
        var ticket = tickets.known(commented.ticketId(), commented.number());
        var notice = ticket.notice(TICKET_COMMENT, commented.visibility());
        tellAssignee(event, ticket, notice, commented.by());
    }

    private void tellAssignee(ReceivedEvent event, KnownTicket ticket, Notice notice, String by) {
        ticket.assignee()
                .ifPresent(
                        assignee -> announcements.add(event, notice, Audience.user(assignee), by));
    }
}
