package fr.microgate.parc.inventory.ingest;

import fr.microgate.parc.inventory.agent.Agents;
import fr.microgate.parc.inventory.agent.FullReason;
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
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/// Works through the kept documents, a lane at a time: the documents of one agent stay in order,
/// those of different agents do not wait for each other. One replica works on a lane at a time.
@ApplicationScoped
@Startup
class IngestWorker {

    private static final int LANES = 4;
    private static final Duration POLL = Duration.ofSeconds(1);

    private final RawInventories inventories;
    private final IngestInventory ingest;
    private final Agents agents;
    private final EntityManager entities;
    private final Wakeups wakeups;
    private final Clock clock;
    private final List<Worker> workers;
    private final boolean[] begun = new boolean[LANES];

    IngestWorker(
            RawInventories inventories,
            IngestInventory ingest,
            Agents agents,
            EntityManager entities,
            Wakeups wakeups,
            Clock clock) {
        this.inventories = inventories;
        this.ingest = ingest;
        this.agents = agents;
        this.entities = entities;
        this.wakeups = wakeups;
        this.clock = clock;
        this.workers =
                IntStream.range(0, LANES)
                        .mapToObj(lane -> new Worker("ingest-" + lane, POLL, () -> work(lane)))
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

    /// One document of a lane.
    boolean work(int lane) {
        if (!begun[lane] && !begin(lane)) return false;
        var taken = new UUID[1];
        try {
            return QuarkusTransaction.requiringNew()
                    .call(() -> {
                        if (!holds(lane)) return false;
                        var next = inventories.next(lane, LANES, clock.instant());
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
                            var first = inventories.next(lane, LANES, now);
                            if (first.isPresent() && !first.get().begun(now)) gaveUp(first.get());
                            return true;
                        });
        begun[lane] = mine;
        return mine;
    }

    private void processed(RawInventory raw) {
        new Cause(raw.correlationId(), null, "agent:" + raw.credentialId())
                .run(() -> ingest.process(raw));
        entities.flush();
    }

    private void failed(UUID id, Throwable reason) {
        var raw = inventories.findById(id);
        if (raw == null) return;
        var now = clock.instant();
        if (raw.failed(String.valueOf(reason.getMessage()), now)) gaveUp(raw);
    }

    private void gaveUp(RawInventory raw) {
        agents.needFull(
                raw.organizationId(), raw.agentKey(), FullReason.FAILED, clock.instant());
    }

    private boolean holds(int lane) {
        return entities.createNativeQuery(
                        "SELECT pg_try_advisory_xact_lock(hashtext('inventory.ingest'), :lane)")
                .setParameter("lane", lane)
                .getSingleResult()
                .equals(true);
    }
}
