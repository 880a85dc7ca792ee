package fr.microgate.parc.ticket.ticket;

import static fr.microgate.parc.ticket.ticket.TicketStatus.ASSIGNED;
import static fr.microgate.parc.ticket.ticket.TicketStatus.CLOSED;
import static fr.microgate.parc.ticket.ticket.TicketStatus.NEW;
import static fr.microgate.parc.ticket.ticket.TicketStatus.PENDING;
import static fr.microgate.parc.ticket.ticket.TicketStatus.RESOLVED;

import fr.microgate.parc.platform.event.Ids;
import fr.microgate.parc.ticket.TicketProblem;
import fr.microgate.parc.ticket.ticket.TicketEvent.TicketAssigned;
import fr.microgate.parc.ticket.ticket.TicketEvent.TicketOpened;
import fr.microgate.parc.ticket.ticket.TicketEvent.TicketStatusChanged;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/// Something to be done for an organisation. Its verbs refuse what its state does not allow and
/// return the events that have become true; none when nothing changed.
@Entity
public class Ticket {

    @Id UUID id;
    @Version int version;
    String number;
    UUID organizationId;

    @Enumerated(EnumType.STRING)
    TicketType type;

    @Enumerated(EnumType.STRING)
    Channel channel;

    String title;
    @Nullable String description;

    @Enumerated(EnumType.STRING)
    Level impact;

    @Enumerated(EnumType.STRING)
    Level urgency;

    @Enumerated(EnumType.STRING)
    Priority priority;

    @Nullable String requesterRef;
    @Nullable String assigneeId;
    boolean sensitive;

    @Enumerated(EnumType.STRING)
    TicketStatus status;

    @Nullable String pendingReason;
    @Nullable String resolutionCode;
    @Nullable Instant resolvedAt;
    @Nullable Instant closedAt;
    Instant openedAt;
    String openedBy;
    @Nullable UUID watchedAssetId;
    @Nullable String watchedControl;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "ticket_asset", joinColumns = @JoinColumn(name = "ticket_id"))
    @Column(name = "asset_id")
    @Fetch(FetchMode.SELECT)
    @BatchSize(size = 200)
    Set<UUID> assetIds;

    @SuppressWarnings("NullAway.Init")
    Ticket() {}

    static Ticket open(OpenTicket command, String number, String by, Instant at) {
        var ticket = new Ticket();
        ticket.id = Ids.next();
        ticket.number = number;
        ticket.organizationId = Objects.requireNonNull(command.organizationId());
        ticket.type = command.type();
        ticket.channel = command.channel();
        ticket.title = command.title();
        ticket.description = command.description();
        ticket.impact = command.impact();
        ticket.urgency = command.urgency();
        ticket.priority = Priority.of(command.impact(), command.urgency());
        ticket.requesterRef = command.requesterRef();
        ticket.assigneeId = command.assigneeId();
        ticket.assetIds = new HashSet<>(command.assetIds());
        ticket.sensitive = command.sensitive();
        ticket.status = command.assigneeId() == null ? NEW : ASSIGNED;
        ticket.openedAt = at;
        ticket.openedBy = by;
        return ticket;
    }

    /// From now on it is the one ticket about this control of this machine, until it is closed or
    /// cancelled.
    Ticket watch(UUID assetId, String control) {
        watchedAssetId = assetId;
        watchedControl = control;
        return this;
    }

    List<TicketEvent> opened() {
        var opened = TicketOpened.of(this);
        if (assigneeId == null) return List.of(opened);
        return List.of(opened, TicketAssigned.of(this, null, openedBy));
    }

    List<TicketEvent> assign(@Nullable String assignee, String by) {
        if (Objects.equals(assignee, assigneeId)) return List.of();
        if (status.isEnd()) throw TicketProblem.TICKET_ENDED.problem("%s is %s.", number, status);
        var previous = assigneeId;
        var from = status;
        assigneeId = assignee;
        if (from == NEW) status = ASSIGNED;
        if (from == ASSIGNED && assignee == null) status = NEW;
        var assigned = TicketAssigned.of(this, previous, by);
        if (status == from) return List.of(assigned);
        return List.of(assigned, TicketStatusChanged.of(this, from, by));
    }

    List<TicketEvent> become(ChangeStatus change, String by, Instant at) {
        var to = change.status();
        requireReason(to == PENDING, change.pendingReason(), "pendingReason", PENDING);
        requireReason(to == RESOLVED, change.resolutionCode(), "resolutionCode", RESOLVED);
        var code = to == CLOSED ? resolutionCode : change.resolutionCode();
        var sameReasons =
                Objects.equals(change.pendingReason(), pendingReason)
                        && Objects.equals(code, resolutionCode);
        if (to == status && sameReasons) return List.of();
        if (!mayBecome(to)) {
            throw TicketProblem.TRANSITION_REFUSED.problem(
                    "%s is %s, so it cannot become %s.", number, status, to);
        }
        var from = status;
        status = to;
        pendingReason = change.pendingReason();
        resolutionCode = code;
        if (to != CLOSED) resolvedAt = to == RESOLVED ? at : null;
        closedAt = to.isEnd() ? at : null;
        return List.of(TicketStatusChanged.of(this, from, by));
    }

    /// Back to where it waits for somebody to begin.
    List<TicketEvent> reopen(String by, Instant at) {
        return become(ChangeStatus.to(assigneeId == null ? NEW : ASSIGNED), by, at);
    }

    private boolean mayBecome(TicketStatus to) {
        var misfit = assigneeId == null ? ASSIGNED : NEW;
        return to != misfit && status.canBecome(to);
    }

    private static void requireReason(
            boolean needed, @Nullable String given, String field, TicketStatus status) {
        if (needed == (given != null)) return;
        throw TicketProblem.REASON_MISMATCH.problem(
                "%s goes with %s, and only then.", field, status);
    }

    public UUID id() {
        return id;
    }

    public String number() {
        return number;
    }

    public UUID organizationId() {
        return organizationId;
    }

    public boolean isResolved() {
        return status == RESOLVED;
    }

    public @Nullable String watchedControl() {
        return watchedControl;
    }

    List<UUID> assetIds() {
        return assetIds.stream().sorted().toList();
    }
}
