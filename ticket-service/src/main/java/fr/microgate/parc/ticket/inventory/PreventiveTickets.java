package fr.microgate.parc.ticket.inventory;

import static java.util.stream.Collectors.toMap;

import fr.microgate.parc.platform.event.ReceivedEvent;
import fr.microgate.parc.ticket.comment.CommentService;
import fr.microgate.parc.ticket.inventory.AssetPostureChanged.Result;
import fr.microgate.parc.ticket.known.KnownAssets;
import fr.microgate.parc.ticket.ticket.Level;
import fr.microgate.parc.ticket.ticket.OpenTicket;
import fr.microgate.parc.ticket.ticket.Ticket;
import fr.microgate.parc.ticket.ticket.TicketService;
import fr.microgate.parc.ticket.ticket.Tickets;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One ticket for each control that fails on a machine: the fact opens it, the fact resolves it,
/// the fact reopens it.
@ApplicationScoped
class PreventiveTickets {

    private static final String RESOLUTION = "CONTROL_PASSED";

    private final KnownAssets assets;
    private final Controls controls;
    private final Tickets tickets;
    private final TicketService service;
    private final CommentService comments;

    PreventiveTickets(
            KnownAssets assets,
            Controls controls,
            Tickets tickets,
            TicketService service,
            CommentService comments) {
        this.assets = assets;
        this.controls = controls;
        this.tickets = tickets;
        this.service = service;
        this.comments = comments;
    }

    void follow(AssetPostureChanged seen, ReceivedEvent event) {
        var asset = assets.toldOf(seen.assetId(), seen.organizationId());
        if (!asset.showsPosture(seen.organizationId(), event.time())) return;
        var watching =
                tickets.watching(seen.assetId()).stream()
                        .collect(toMap(t -> Objects.requireNonNull(t.watchedControl()), t -> t));
        seen.results()
                .forEach((code, result) -> {
                    var ticket = watching.get(code);
                    if (!isNews(result, ticket)) return;
                    var control = controls.named(code);
                    var finding = new Finding(control, asset, seen.since(code), event);
                    if (ticket == null) open(finding, seen.criticality().impact());
                    else if (result == Result.FAIL) reopen(ticket, finding);
                    else resolve(ticket, finding);
                });
    }

    /// Whether the ticket, or its absence, says something else than the fact. UNKNOWN proves
    /// nothing.
    private static boolean isNews(Result result, @Nullable Ticket ticket) {
        return switch (result) {
            case FAIL -> ticket == null || ticket.isResolved();
            case PASS -> ticket != null && !ticket.isResolved();
            case UNKNOWN -> false;
        };
    }

    private void open(Finding finding, Level impact) {
        var asset = finding.asset();
        var control = finding.control();
        var command =
                OpenTicket.incident(
                        asset.organizationId(),
                        asset.id(),
                        finding.title(),
                        impact,
                        control.urgency);
        var ticket = service.openWatching(command, asset.id(), control.code);
        comments.note(ticket, finding.failing());
    }

    private void reopen(Ticket ticket, Finding finding) {
        service.reopenByRule(ticket);
        comments.note(ticket, finding.failingAgain());
    }

    private void resolve(Ticket ticket, Finding finding) {
        comments.note(ticket, finding.passing());
        service.resolveByRule(ticket, RESOLUTION);
    }
}
