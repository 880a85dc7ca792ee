package fr.microgate.parc.inventory.ingest;

import fr.microgate.parc.inventory.agent.Agents;
import fr.microgate.parc.inventory.agent.FullReason;
import fr.microgate.parc.inventory.privacy.ErasureBegins;
import fr.microgate.parc.inventory.raw.RawInventories;
import fr.microgate.parc.inventory.raw.RawInventory;
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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/// Works through the kept documents, a lane at a time: the documents of one agent are in one lane
/// and stay in order, those of the other lanes do not wait for them. A worker goes from lane to
/// lane; in a lane there is one worker at a time, whichever replica it belongs to. So more replicas
/// take more documents, until there is a worker in every lane.
@ApplicationScoped
@Startup
class IngestWorker {

    private static final Duration POLL = Duration.ofSeconds(1);

    private final RawInventories inventories;
    private final IngestInventory ingest;
    private final Agents agents;
    private final EntityManager entities;
    private final Wakeups wakeups;
    private final Clock clock;
    private final List<Worker> workers;
    private final boolean[] begun = new boolean[RawInventories.LANES];

    IngestWorker(
            RawInventories inventories,
            IngestInventory ingest,
            Agents agents,
            EntityManager entities,
            Wakeups wakeups,
            IngestConfig config,
            Clock clock) {
        this.inventories = inventories;
        this.ingest = ingest;
        this.agents = agents;
        this.entities = entities;
        this.wakeups = wakeups;
        this.clock = clock;
        this.workers =
                IntStream.range(0, config.workers())
                        .mapToObj(number -> {
                            var ahead = new ArrayDeque<Integer>();
                            return new Worker("ingest-" + number, POLL, () -> work(ahead, number));
                        })
                        .toList();
    }

    @PostConstruct
    void start() {
        wakeups.on("raw_inventory", _ -> workers.forEach(Worker::wake));
        workers.forEach(Worker::start);
    }

    void stop(@Observes ShutdownEvent stopped) {
        workers.forEach(Worker::close);
    }

    /// @param ahead lanes that this worker goes to next
    private boolean work(Deque<Integer> ahead, int number) {
        if (ahead.isEmpty()) ahead.addAll(lanes(number));
        while (!ahead.isEmpty()) if (work(ahead.remove())) return true;
        return false;
    }

    /// Those with something to do; each worker begins at another one, so that they do not run after
    /// each other.
    private List<Integer> lanes(int number) {
        var lanes =
                QuarkusTransaction.requiringNew()
                        .call(() -> new ArrayList<>(inventories.lanesInUse(clock.instant())));
        Collections.rotate(lanes, -number * Math.max(1, lanes.size() / workers.size()));
        return lanes;
    }

    /// Nothing of the organisation is processed while a person is erased: it would write again what
    /// was just erased. The others go on.
    void rest(@Observes ErasureBegins order) {
        inventories.rest(order.organizationId());
    }

    /// One document of a lane.
    boolean work(int lane) {
        if (!begun[lane] && !begin(lane)) return false;
        var taken = new UUID[1];
        try {
            return QuarkusTransaction.requiringNew()
                    .call(() -> {
                        var next = inventories.next(lane, clock.instant());
                        next.ifPresent(raw -> {
                            taken[0] = raw.id();
                            processed(raw);
                        });
                        return next.isPresent();
                    });
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            if (taken[0] == null) throw e;
            Log.errorf(e, "Inventory %s could not be processed", taken[0]);
            QuarkusTransaction.requiringNew().run(() -> failed(taken[0], e));
            return true;
        }
    }

    /// A document that ended the service is the first of its lane when it starts again, and nobody
    /// counted that it was tried; so the first one is counted beforehand.
    boolean begin(int lane) {
        var mine =
                QuarkusTransaction.requiringNew()
                        .call(() -> {
                            if (!holds(lane)) return false;
                            var now = clock.instant();
                            var first = inventories.next(lane, now);
                            if (first.isPresent() && !first.get().begun(now)) gaveUp(first.get());
                            return true;
                        });
        begun[lane] = mine;
        return mine;
    }

    /// Most documents say nothing new: what is read on the way needs nothing of what they write.
    private void processed(RawInventory raw) {
        entities.setFlushMode(FlushModeType.COMMIT);
        new Cause(raw.correlationId(), null, "agent:" + raw.credentialId())
                .run(() -> ingest.process(raw));
        entities.flush();
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

    private boolean holds(int lane) {
        return entities.createNativeQuery(
                        "SELECT pg_try_advisory_xact_lock(hashtext('inventory.ingest'), :lane)")
                .setParameter("lane", lane)
                .getSingleResult()
                .equals(true);
    }
}
