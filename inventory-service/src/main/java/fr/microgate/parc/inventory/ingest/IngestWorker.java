package fr.microgate.parc.inventory.ingest;

import fr.microgate.parc.inventory.privacy.ErasureBegins;
import fr.microgate.parc.inventory.raw.RawQueue;
import fr.microgate.parc.platform.event.Cause;
import fr.microgate.parc.platform.work.Wakeups;
import fr.microgate.parc.platform.work.Worker;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/// Works through the kept documents. The documents of one agent are in one lane and stay in order,
/// those of the other lanes do not wait for them: in a lane there is one worker at a time,
/// whichever replica it belongs to. So more replicas take more documents, until there is a worker
/// in every lane. Documents that say nothing new share a transaction: they hold what is their own.
@ApplicationScoped
@Startup
class IngestWorker {

    private static final Duration POLL = Duration.ofSeconds(1);

    /// A transaction takes no further document after this: others wait for its machines.
    private static final Duration SHORT = Duration.ofMillis(200);

    private final RawQueue queue;
    private final IngestInventory ingest;
    private final EntityManager entities;
    private final Wakeups wakeups;
    private final Clock clock;
    private final List<Worker> workers;
    private final List<Pace> paces;

    private final boolean[] begun = new boolean[RawQueue.LANES];

    IngestWorker(
            RawQueue queue,
            IngestInventory ingest,
            EntityManager entities,
            Wakeups wakeups,
            IngestConfig config,
            Clock clock) {
        this.queue = queue;
        this.ingest = ingest;
        this.entities = entities;
        this.wakeups = wakeups;
        this.clock = clock;
        var numbers = IntStream.range(0, config.workers()).boxed().toList();
        this.paces = numbers.stream().map(_ -> new Pace()).toList();
        this.workers =
                numbers.stream()
                        .map(number -> {
                            var ahead = new ArrayDeque<Integer>();
                            return new Worker("ingest-" + number, POLL, () -> work(ahead, number));
                        })
                        .toList();
    }

    @PostConstruct
    void start() {
        wakeups.on("raw_inventory", _ -> wakeOne());
        workers.forEach(Worker::start);
    }

    /// The first worker that is not held up by a large document: one takes many small ones in the
    /// time that it takes to wake the others.
    private void wakeOne() {
        var shortlyAgo = clock.instant().minus(SHORT);
        var free =
                IntStream.range(0, workers.size())
                        .filter(number -> !paces.get(number).isAtWorkSince(shortlyAgo))
                        .findFirst();
        workers.get(free.orElse(0)).wake();
    }

    void stop(@Observes ShutdownEvent stopped) {
        workers.forEach(Worker::close);
    }

    /// Nothing of the organisation is processed while a person is erased: it would write again what
    /// was just erased. The others go on.
    void rest(@Observes ErasureBegins order) {
        queue.rest(order.organizationId());
    }

    /// @param number of the worker
    /// @param ahead lanes that it goes to next
    private boolean work(Deque<Integer> ahead, int number) {
        if (ahead.isEmpty()) ahead.addAll(lanes(number));
        while (!ahead.isEmpty()) if (work(ahead.remove(), number)) return true;
        return false;
    }

    /// Those with something to do; each worker begins at another one, so that they do not run after
    /// each other.
    private List<Integer> lanes(int number) {
        var lanes =
                QuarkusTransaction.requiringNew()
                        .call(() -> new ArrayList<>(queue.lanesInUse(clock.instant())));
        Collections.rotate(lanes, -number * Math.max(1, lanes.size() / workers.size()));
        return lanes;
    }

    /// The next documents of a lane, up to the first that says something new. Whoever finds as many
    /// as he takes wakes the next worker: there may be more.
    boolean work(int lane, int number) {
        if (!begun[lane] && !begin(lane)) return false;
        var pace = paces.get(number);
        var most = pace.most();
        var taken = new ArrayList<UUID>();
        pace.begins(clock.instant());
        try {
            var found = QuarkusTransaction.requiringNew().call(() -> take(lane, most, pace, taken));
            if (found == most) workers.get((number + 1) % workers.size()).wake();
            return found > 0;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            if (taken.isEmpty()) throw e;
            pace.failed();
            Log.warnf(e, "Not processed, tried again: %s", taken);
            if (taken.size() == 1 && !isInTheWay(e))
                QuarkusTransaction.requiringNew()
                        .run(() -> ingest.failed(taken.getFirst(), e, clock.instant()));
            return true;
        } finally {
            pace.ends();
        }
    }

    /// @param taken takes the ids of those that were begun
    /// @return how many waited
    private int take(int lane, int most, Pace pace, List<UUID> taken) {
        var end = clock.instant().plus(SHORT);
        var waiting = queue.next(lane, most, clock.instant());
        var somethingNew = false;
        for (var one : waiting) {
            if (taken.size() == 1) queue.waitNoLonger();
            taken.add(one.raw().id());
            somethingNew = processed(one);
            if (somethingNew || clock.instant().isAfter(end)) break;
        }
        if (!taken.isEmpty()) pace.went(taken.size(), somethingNew);
        return waiting.size();
    }

    /// A document that ended the service is the first of its lane when it starts again, or is soon,
    /// and nobody counted that it was tried; so the first one is counted beforehand, and comes
    /// alone.
    boolean begin(int lane) {
        var mine =
                QuarkusTransaction.requiringNew()
                        .call(() -> {
                            if (!queue.take(lane)) return false;
                            var now = clock.instant();
                            for (var first : queue.next(lane, 1, now))
                                if (!first.raw().begun(now)) ingest.gaveUp(first.raw(), now);
                            return true;
                        });
        begun[lane] = mine;
        return mine;
    }

    /// Two transactions waited for each other: that says nothing of the document.
    private static boolean isInTheWay(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause())
            if (cause instanceof SQLException sql && "40P01".equals(sql.getSQLState())) return true;
        return false;
    }

    /// Most documents say nothing new: what is read on the way needs nothing of what they write.
    ///
    /// @return whether it said something new
    private boolean processed(RawQueue.Waiting waiting) {
        var raw = waiting.raw();
        entities.setFlushMode(FlushModeType.COMMIT);
        var somethingNew =
                new Cause(raw.correlationId(), null, "agent:" + raw.credentialId())
                        .call(() -> ingest.process(waiting));
        if (entities.getFlushMode() == FlushModeType.AUTO) entities.flush();
        return somethingNew;
    }
}
