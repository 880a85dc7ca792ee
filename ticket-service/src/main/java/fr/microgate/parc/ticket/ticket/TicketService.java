package fr.microgate.parc.ticket.ticket;

import fr.microgate.parc.platform.audit.AuditLog;
import fr.microgate.parc.platform.event.Outbox;
import fr.microgate.parc.platform.http.PlatformProblem;
import fr.microgate.parc.ticket.Shop;
import fr.microgate.parc.ticket.known.KnownFleet;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What people and rules do with tickets.
@ApplicationScoped
public class TicketService {

    private final Tickets tickets;
    private final KnownFleet fleet;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    TicketService(Tickets tickets, KnownFleet fleet, Outbox outbox, AuditLog audit, Clock clock) {
        this.tickets = tickets;
        this.fleet = fleet;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Ticket open(OpenTicket command) {
        var organizationId = command.organizationId();
        if (organizationId == null) {
            throw PlatformProblem.INVALID_REQUEST.problem(
                    "Name the organisation in organizationId.");
        }
        fleet.require(organizationId, command.assetIds());
        return opened(newTicket(command));
    }

    /// Opened by a rule about a machine that it knows.
    @Transactional
    public Ticket openByRule(OpenTicket command) {
        return opened(newTicket(command));
    }

    /// Opened by a rule, and the only one about this control of the machine until it ends.
    @Transactional
    public Ticket openWatching(OpenTicket command, UUID assetId, String control) {
        return opened(newTicket(command).watch(assetId, control));
    }

    @Transactional
    Ticket assign(UUID id, AssignTicket command, @Nullable String ifMatch) {
        var ticket = tickets.visibleToChange(id);
        TicketView.revisionOf(ticket).check(ifMatch, "assigneeId");
        changed(ticket, "assign", null, ticket.assign(command.assigneeId(), actor()));
        return ticket;
    }

    @Transactional
    Ticket changeStatus(UUID id, ChangeStatus command, @Nullable String ifMatch) {
        var ticket = tickets.visibleToChange(id);
        TicketView.revisionOf(ticket).check(ifMatch, "status");
        become(ticket, command);
        return ticket;
    }

    @Transactional
    public void resolveByRule(Ticket ticket, String resolutionCode) {
        become(ticket, ChangeStatus.resolved(resolutionCode));
    }

    @Transactional
    public void reopenByRule(Ticket ticket) {
        changed(ticket, "set-status", null, ticket.reopen(actor(), clock.instant()));
    }

    /// Open tickets of a machine that turned out to be another one refer to that one. Where both
    /// have a ticket about the same control, the one of the other stays.
    @Transactional
    public void followMerge(UUID merged, UUID into) {
        var watched =
                tickets.watching(into).stream()
                        .map(Ticket::watchedControl)
                        .collect(Collectors.toSet());
        for (var ticket : tickets.about(merged)) {
            if (ticket.assetIds.remove(merged)) ticket.assetIds.add(into);
            if (!merged.equals(ticket.watchedAssetId)) continue;
            var control = Objects.requireNonNull(ticket.watchedControl());
            if (watched.add(control)) ticket.watch(into, control);
            else if (!ticket.isResolved()) resolveByRule(ticket, "ASSET_MERGED");
        }
    }

    private Ticket newTicket(OpenTicket command) {
        var now = clock.instant();
        var number = tickets.nextNumber(now.atZone(Shop.ZONE).getYear());
        return Ticket.open(command, number, actor(), now);
    }

    private Ticket opened(Ticket ticket) {
        tickets.persist(ticket);
        changed(ticket, "open", null, ticket.opened());
        return ticket;
    }

    private void become(Ticket ticket, ChangeStatus command) {
        var reason =
                command.pendingReason() == null
                        ? command.resolutionCode()
                        : command.pendingReason();
        changed(ticket, "set-status", reason, ticket.become(command, actor(), clock.instant()));
    }

    private void changed(
            Ticket ticket, String verb, @Nullable String reason, List<TicketEvent> events) {
        if (events.isEmpty()) return;
        events.forEach(event -> outbox.add(ticket.organizationId, event));
        audit.record(verb, "ticket", ticket.id, ticket.organizationId, reason);
        Log.debugf("%s: %s, now %s", ticket.number, verb, ticket.status);
    }

    private String actor() {
        return outbox.cause().actor();
    }
}
