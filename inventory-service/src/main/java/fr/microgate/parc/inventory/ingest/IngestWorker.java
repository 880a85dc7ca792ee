package fr.microgate.parc.inventory.ingest;

import fr.microgate.parc.inventory.agent.Agents;
import fr.microgate.parc.inventory.agent.FullReason;
import fr.microgate.parc.inventory.privacy.ErasureBegins;
import fr.microgate.parc.inventory.raw.RawInventories;
import fr.microgate.parc.inventory.raw.RawInventory;
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
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/// Works through the kept documents. The documents of one agent are in one lane and stay in order,
/// those of the other lanes do not wait for them: in a lane there is one worker at a time, whichever
/// replica it belongs to. So more replicas take more documents, until there is a worker in every
/// lane. Documents of machines that are known share a transaction: they hold what is their own.
@ApplicationScoped
@Startup
class IngestWorker {

    private static final Duration POLL = Duration.ofSeconds(1);

    /// A transaction takes no further document after this: others wait for its machines.
    private static final Duration SHORT = Duration.ofMillis(200);

    private final RawInventories inventories;
    private final RawQueue queue;
    private final IngestInventory ingest;
    private final Agents agents;
    private final EntityManager entities;
    private final Wakeups wakeups;
    private final Clock clock;
    private final List<Worker> workers;
    private final List<Pace> paces;

    /// Lanes of which this service has counted the first document.
    private final Set<Integer> begun = ConcurrentHashMap.newKeySet();

    IngestWorker(
            RawInventories inventories,
            RawQueue queue,
            IngestInventory ingest,
            Agents agents,
            EntityManager entities,
            Wakeups wakeups,
            IngestConfig config,
            Clock clock) {
        this.inventories = inventories;
        this.queue = queue;
        this.ingest = ingest;
        this.agents = agents;
        this.entities = entities;
        this.wakeups = wakeups;
        this.clock = clock;
        var numbers = IntStream.range(0, config.workers()).boxed().toList();
        this.paces = numbers.stream().map(_ -> new Pace()).toList();
        this.workers =
                numbers.stream()
                        .map(number -> new Worker("ingest-" + number, POLL, () -> work(number)))
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

    /// The next documents, up to the first of a machine that is new. Whoever finds as many as he
    /// takes wakes the next worker: there may be more.
    boolean work(int number) {
        begin();
        var pace = paces.get(number);
        var most = pace.most();
        var taken = new ArrayList<UUID>();
        pace.begins(clock.instant());
        try {
            var found = QuarkusTransaction.requiringNew().call(() -> take(most, pace, taken));
            if (found == most) workers.get((number + 1) % workers.size()).wake();
            return found > 0;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            if (taken.isEmpty()) throw e;
            pace.failed();
            if (taken.size() > 1) return true;
            Log.errorf(e, "Inventory %s could not be processed", taken.getFirst());
            QuarkusTransaction.requiringNew().run(() -> failed(taken.getFirst(), e));
            return true;
        } finally {
            pace.ends();
        }
    }

    /// @param taken takes the ids of those that were begun
    /// @return how many waited
    private int take(int most, Pace pace, List<UUID> taken) {
        var end = clock.instant().plus(SHORT);
        var waiting = queue.next(begun, most, clock.instant());
        var ordinary = true;
        for (var one : waiting) {
            taken.add(one.raw().id());
            ordinary = processed(one);
            if (!ordinary || clock.instant().isAfter(end)) break;
        }
        if (!taken.isEmpty()) pace.went(taken.size(), ordinary);
        return waiting.size();
    }

    /// A document that ended the service is the first of its lane when it starts again, or is soon,
    /// and nobody counted that it was tried; so the first one is counted beforehand.
    synchronized void begin() {
        if (begun.size() == RawQueue.LANES) return;
        begun.addAll(
                QuarkusTransaction.requiringNew()
                        .call(() ->
                                IntStream.range(0, RawQueue.LANES)
                                        .filter(lane -> !begun.contains(lane) && isBegun(lane))
                                        .boxed()
                                        .toList()));
    }

    private boolean isBegun(int lane) {
        if (!queue.take(lane)) return false;
        var now = clock.instant();
        for (var first : queue.next(Set.of(lane), 1, now))
            if (!first.raw().begun(now)) gaveUp(first.raw());
        return true;
    }

    /// Most documents say nothing new: what is read on the way needs nothing of what they write.
    ///
    /// @return whether it was a document of a machine that was known
    private boolean processed(RawQueue.Waiting waiting) {
        var raw = waiting.raw();
        entities.setFlushMode(FlushModeType.COMMIT);
        var ordinary =
                new Cause(raw.correlationId(), null, "agent:" + raw.credentialId())
                        .call(() -> ingest.process(waiting));
        if (entities.getFlushMode() == FlushModeType.AUTO) entities.flush();
        return ordinary;
    }

    private void failed(UUID id, Throwable reason) {
        var raw = inventories.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (raw == null) return;
        // Messages of the database hold values of the document, which may be personal.
        if (raw.failed(reason.getClass().getSimpleName(), clock.instant())) gaveUp(raw);
    }

    private void gaveUp(RawInventory raw) {
        agents.needFull(raw.organizationId(), raw.agentKey(), FullReason.FAILED, clock.instant());
    }
}
