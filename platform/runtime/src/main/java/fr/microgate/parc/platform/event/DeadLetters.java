package fr.microgate.parc.platform.event;

import fr.microgate.parc.platform.audit.AuditLog;
import fr.microgate.parc.platform.http.PageRequest;
import fr.microgate.parc.platform.http.PlatformProblem;
import fr.microgate.parc.platform.security.CurrentUser;
import io.quarkus.arc.All;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The events that could not have their effect, in the service that failed on them.
@ApplicationScoped
class DeadLetters implements PanacheRepositoryBase<DeadLetter, UUID> {

    private static final int LONGEST_STACK = 8_000;

    private final Inbox inbox;
    private final List<EventHandler> handlers;
    private final AuditLog audit;
    private final CurrentUser user;
    private final Clock clock;

    DeadLetters(
            Inbox inbox,
            @All List<EventHandler> handlers,
            AuditLog audit,
            CurrentUser user,
            Clock clock) {
        this.inbox = inbox;
        this.handlers = handlers;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    /// Registered in the inbox too: a second delivery does not put it aside a second time.
    void add(String consumer, ReceivedEvent event, Throwable failure, int tries) {
        if (inbox.newAmong(List.of(event)).isEmpty()) return;
        var letter = new DeadLetter();
        letter.id = Ids.next();
        letter.consumer = consumer;
        letter.eventId = event.id();
        letter.topic = event.topic();
        letter.key = event.key();
        letter.attributes = event.attributes();
        letter.data = event.data();
        letter.reason =
                ReceivedEvent.storable(
                        failure.getClass().getSimpleName() + ": " + failure.getMessage());
        letter.stack = ReceivedEvent.storable(stackOf(failure));
        letter.tries = Math.max(1, tries);
        letter.failedAt = clock.instant();
        persist(letter);
    }

    List<DeadLetter> page(PageRequest page) {
        return find("replayedAt is null and id < ?1 order by id desc", page.before())
                .page(0, page.limit() + 1)
                .list();
    }

    DeadLetter get(UUID id) {
        var letter = findById(id);
        if (letter == null)
            throw PlatformProblem.DEAD_LETTER_NOT_FOUND.problem("There is no dead letter %s.", id);
        return letter;
    }

    /// Gives the event to its handler again, for as long as its delivery may take; a failure leaves
    /// the letter as it was and says why.
    DeadLetter replay(UUID id) {
        var handler = handler(get(id));
        var end = clock.instant().plusSeconds(handler.mostSeconds());
        try {
            return QuarkusTransaction.requiringNew()
                    .timeout(handler.mostSeconds())
                    .call(() -> replayed(id, handler, end));
        } catch (QuarkusTransactionException e) {
            throw failed(e, handler, end);
        }
    }

    private DeadLetter replayed(UUID id, EventHandler handler, Instant end) {
        var letter = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (letter == null)
            throw PlatformProblem.DEAD_LETTER_NOT_FOUND.problem("There is no dead letter %s.", id);
        if (letter.replayedAt != null) {
            throw PlatformProblem.ALREADY_REPLAYED.problem(
                    "Dead letter %s was replayed at %s.", id, letter.replayedAt);
        }
        letter.replayedAt = clock.instant();
        letter.replayedBy = user.id();
        audit.record("replay", "dead-letter", id, null);
        flush();
        try {
            Delivery.handle(handler, letter.event());
            flush();
        } catch (RuntimeException e) {
            throw failed(e, handler, end);
        }
        return letter;
    }

    /// What fails once the time is over fails because of that, whatever it says.
    private RuntimeException failed(RuntimeException reason, EventHandler handler, Instant end) {
        if (!clock.instant().isBefore(end))
            return PlatformProblem.REPLAY_FAILED.problem(
                    "It was not done after %d s, which is as long as it is given, and nothing of it was kept. Replay it when the service and its database have less to do; if it takes too long again, look for what it waits for (a lock, a slow query).",
                    handler.mostSeconds());
        return PlatformProblem.REPLAY_FAILED.problem(
                "The event fails again (%s): mend the cause, then replay.", reason.getMessage());
    }

    private EventHandler handler(DeadLetter letter) {
        return handlers.stream()
                .filter(handler -> handler.name().equals(letter.consumer))
                .findFirst()
                .orElseThrow(() ->
                        PlatformProblem.REPLAY_FAILED.problem(
                                "Nothing here handles events of %s any more.", letter.consumer));
    }

    private static String stackOf(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        var stack = text.toString();
        return stack.length() <= LONGEST_STACK ? stack : stack.substring(0, LONGEST_STACK);
    }
}
