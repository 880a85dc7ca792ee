package fr.microgate.parc.ticket.ticket;

import static fr.microgate.parc.ticket.ticket.TicketStatus.ASSIGNED;
import static fr.microgate.parc.ticket.ticket.TicketStatus.CLOSED;
import static fr.microgate.parc.ticket.ticket.TicketStatus.IN_PROGRESS;
import static fr.microgate.parc.ticket.ticket.TicketStatus.NEW;
import static fr.microgate.parc.ticket.ticket.TicketStatus.PENDING;
import static fr.microgate.parc.ticket.ticket.TicketStatus.RESOLVED;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.microgate.parc.platform.http.ProblemException;
import fr.microgate.parc.ticket.TicketProblem;
import fr.microgate.parc.ticket.ticket.TicketEvent.TicketAssigned;
import fr.microgate.parc.ticket.ticket.TicketEvent.TicketOpened;
import fr.microgate.parc.ticket.ticket.TicketEvent.TicketStatusChanged;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TicketTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void isNewWhenNobodyIsInCharge() {
        var ticket = aTicketOf(null);

        assertThat(ticket.status).isEqualTo(NEW);
        assertThat(ticket.priority).isEqualTo(Priority.P2);
        assertThat(ticket.opened()).hasExactlyElementsOfTypes(TicketOpened.class);
    }

    @Test
    void isAssignedWhenOpenedWithATechnician() {
        var ticket = aTicketOf("tess");

        assertThat(ticket.status).isEqualTo(ASSIGNED);
        assertThat(ticket.opened())
                .containsExactly(
                        TicketOpened.of(ticket),
                        new TicketAssigned(ticket.id, "T-2026-000001", "tess", null, "olga"));
    }

    @Test
    void becomesAssignedWithATechnicianAndNewWithoutHim() {
        var ticket = aTicketOf(null);

        assertThat(ticket.assign("tess", "max"))
                .containsExactly(
                        new TicketAssigned(ticket.id, "T-2026-000001", "tess", null, "max"),
                        changed(ticket, NEW, ASSIGNED, null, null));
        assertThat(ticket.assign(null, "max"))
                .containsExactly(
                        new TicketAssigned(ticket.id, "T-2026-000001", null, "tess", "max"),
                        changed(ticket, ASSIGNED, NEW, null, null));
    }

    @ParameterizedTest
    @EnumSource(names = {"IN_PROGRESS", "PENDING", "RESOLVED"})
    void keepsItsOtherStatusesWhenTheTechnicianChanges(TicketStatus status) {
        var ticket = aTicketOf("tess", status);

        assertThat(ticket.assign("theo", "max"))
                .containsExactly(
                        new TicketAssigned(ticket.id, "T-2026-000001", "theo", "tess", "max"));
        assertThat(ticket.assign(null, "max")).hasSize(1);
        assertThat(ticket.status).isEqualTo(status);
    }

    @Test
    void doesNotChangeWhenTheSameTechnicianIsNamedAgain() {
        assertThat(aTicketOf("tess").assign("tess", "max")).isEmpty();
        assertThat(aTicketOf(null).assign(null, "max")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOSED", "CANCELLED"})
    void refusesATechnicianOnceItHasEnded(TicketStatus status) {
        var ticket = aTicketOf("tess", status);

        refuses(() -> ticket.assign("theo", "max"), TicketProblem.TICKET_ENDED);
    }

    @ParameterizedTest
    @CsvSource({
        "NEW, ,            IN_PROGRESS PENDING RESOLVED CANCELLED",
        "ASSIGNED, tess,   IN_PROGRESS PENDING RESOLVED CANCELLED",
        "IN_PROGRESS, ,    NEW PENDING RESOLVED CANCELLED",
        "IN_PROGRESS, tess, ASSIGNED PENDING RESOLVED CANCELLED",
        "PENDING, ,        NEW IN_PROGRESS RESOLVED CANCELLED",
        "PENDING, tess,    ASSIGNED IN_PROGRESS RESOLVED CANCELLED",
        "RESOLVED, ,       NEW IN_PROGRESS CLOSED",
        "RESOLVED, tess,   ASSIGNED IN_PROGRESS CLOSED",
        "CLOSED, ,         ''",
        "CANCELLED, ,      ''"
    })
    void goesWhereTheTableOfTransitionsSays(
            TicketStatus from, @Nullable String assignee, String next) {
        var reached =
                Arrays.stream(TicketStatus.values())
                        .filter(to -> to != from)
                        .filter(to -> accepts(aTicketOf(assignee, from), to))
                        .map(Enum::name)
                        .collect(joining(" "));

        assertThat(reached).isEqualTo(next);
    }

    @Test
    void keepsWhyItWaitsWhileItWaits() {
        var ticket = aTicketOf("tess");

        assertThat(become(ticket, change(PENDING)))
                .containsExactly(changed(ticket, ASSIGNED, PENDING, "WAITING_FOR_PARTS", null));
        assertThat(ticket.pendingReason).isEqualTo("WAITING_FOR_PARTS");

        become(ticket, change(IN_PROGRESS));
        assertThat(ticket.pendingReason).isNull();
    }

    @Test
    void keepsHowAndWhenItWasResolvedUntilItIsReopened() {
        var ticket = aTicketOf("tess");

        assertThat(become(ticket, change(RESOLVED)))
                .containsExactly(changed(ticket, ASSIGNED, RESOLVED, null, "HARDWARE_REPAIR"));
        assertThat(ticket.resolvedAt).isEqualTo(NOON);

        assertThat(ticket.reopen("max", NOON.plusSeconds(60)))
                .containsExactly(changed(ticket, RESOLVED, ASSIGNED, null, null));
        assertThat(ticket.resolvedAt).isNull();
        assertThat(ticket.resolutionCode).isNull();
    }

    @Test
    void keepsHowItWasResolvedWhenItIsClosed() {
        var ticket = aTicketOf(null, RESOLVED);

        assertThat(ticket.become(change(CLOSED), "max", NOON.plusSeconds(60)))
                .containsExactly(changed(ticket, RESOLVED, CLOSED, null, "HARDWARE_REPAIR"));
        assertThat(ticket.resolvedAt).isEqualTo(NOON);
        assertThat(ticket.closedAt).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void isNewAgainWhenReopenedWithoutATechnician() {
        var ticket = aTicketOf(null, RESOLVED);

        ticket.reopen("max", NOON);

        assertThat(ticket.status).isEqualTo(NEW);
    }

    @ParameterizedTest
    @EnumSource(TicketStatus.class)
    void doesNotChangeWhenToldWhatItIsAlready(TicketStatus status) {
        var ticket = aTicketOf(status == NEW ? null : "tess", status);

        assertThat(become(ticket, change(status))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PENDING, , ",
        "PENDING, WAITING_FOR_PARTS, HARDWARE_REPAIR",
        "RESOLVED, , ",
        "RESOLVED, WAITING_FOR_PARTS, HARDWARE_REPAIR",
        "IN_PROGRESS, WAITING_FOR_PARTS, ",
        "IN_PROGRESS, , HARDWARE_REPAIR",
        "CANCELLED, , HARDWARE_REPAIR"
    })
    void refusesAReasonThatDoesNotFitTheStatus(
            TicketStatus to, @Nullable String pendingReason, @Nullable String resolutionCode) {
        var change = new ChangeStatus(to, pendingReason, resolutionCode);

        refuses(() -> become(aTicketOf("tess"), change), TicketProblem.REASON_MISMATCH);
    }

    private static boolean accepts(Ticket ticket, TicketStatus to) {
        try {
            return !become(ticket, change(to)).isEmpty();
        } catch (ProblemException refused) {
            assertThat(refused.type()).isEqualTo(TicketProblem.TRANSITION_REFUSED);
            return false;
        }
    }

    private static void refuses(ThrowingCallable change, TicketProblem problem) {
        assertThatThrownBy(change)
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.type()).isEqualTo(problem));
    }

    private static List<TicketEvent> become(Ticket ticket, ChangeStatus change) {
        return ticket.become(change, "max", NOON);
    }

    private static TicketStatusChanged changed(
            Ticket ticket,
            TicketStatus from,
            TicketStatus to,
            @Nullable String pendingReason,
            @Nullable String resolutionCode) {
        return new TicketStatusChanged(
                ticket.id, "T-2026-000001", from, to, pendingReason, resolutionCode, "max");
    }

    private static ChangeStatus change(TicketStatus to) {
        return new ChangeStatus(
                to,
                to == PENDING ? "WAITING_FOR_PARTS" : null,
                to == RESOLVED ? "HARDWARE_REPAIR" : null);
    }

    private static Ticket aTicketOf(@Nullable String assignee) {
        var command =
                new OpenTicket(
                        UUID.randomUUID(),
                        TicketType.INCIDENT,
                        Channel.PHONE,
                        "L'imprimante n'imprime plus",
                        null,
                        Level.MEDIUM,
                        Level.HIGH,
                        null,
                        assignee,
                        List.of(),
                        false);
        return Ticket.open(command, "T-2026-000001", "olga", NOON);
    }

    private static Ticket aTicketOf(@Nullable String assignee, TicketStatus status) {
        var ticket = aTicketOf(assignee);
        if (status == CLOSED) become(ticket, change(RESOLVED));
        if (status != ticket.status) become(ticket, change(status));
        return ticket;
    }
}
