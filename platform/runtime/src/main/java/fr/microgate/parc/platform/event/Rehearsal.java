package fr.microgate.parc.platform.event;

import fr.microgate.parc.platform.work.Rehearsed;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.util.ClassPathUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// A service that has just started is slow, and the first fact after a deployment may be a theft.
/// So before it says that it is ready, its consumers take the example events of the contracts,
/// about machines and organisations that nobody has, each in a transaction that is rolled back.
@ApplicationScoped
public class Rehearsal {

    private static final int MOST_SECONDS = 10;
    private static final Pattern EXAMPLE =
            Pattern.compile("([a-z-]+)/([a-z-]+)/(v\\d+)/\\d+\\.json");
    private static final Pattern ID =
            Pattern.compile("\\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b");

    private final List<EventHandler> handlers;
    private final List<Rehearsed> others;
    private final EntityManager entities;
    private final Clock clock;
    private final boolean enabled;

    Rehearsal(
            @All List<EventHandler> handlers,
            @All List<Rehearsed> others,
            EntityManager entities,
            Clock clock,
            @ConfigProperty(name = "parc.rehearsal", defaultValue = "true") boolean enabled) {
        this.handlers = handlers;
        this.others = others;
        this.entities = entities;
        this.clock = clock;
        this.enabled = enabled;
    }

    /// Nothing that fails or hangs here keeps the service from starting.
    void start(@Observes @Priority(10_000) StartupEvent started) {
        if (!enabled) return;
        var rehearsal = new FutureTask<>(this::rehearse);
        Thread.ofVirtual().name("rehearsal").start(rehearsal);
        try {
            Log.infof("Rehearsed %s", rehearsal.get(MOST_SECONDS, TimeUnit.SECONDS));
        } catch (ExecutionException | TimeoutException e) {
            Log.warnf("Not rehearsed: %s", e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// @return the types of the events that had an effect, until it was taken back
    public SortedSet<String> rehearse() throws IOException {
        var types = new TreeSet<String>();
        for (var example : examples())
            for (var handler : handlers)
                if (hasAnEffect(handler, example)) types.add(example.type());
        for (var other : others) tried(other);
        return types;
    }

    /// Forces the rollback, and says that all went well until then.
    private static final class TakenBack extends RuntimeException {

        private static final long serialVersionUID = 1;

        final boolean hadAnEffect;

        TakenBack(boolean hadAnEffect) {
            this.hadAnEffect = hadAnEffect;
        }
    }

    private boolean hasAnEffect(EventHandler handler, ReceivedEvent example) {
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> {
                        // Beside a replica at work: rather not rehearsed than in its way.
                        entities.createNativeQuery("SET LOCAL lock_timeout = '500ms'")
                                .executeUpdate();
                        Delivery.handle(handler, example);
                        entities.flush();
                        throw new TakenBack(hasWritten());
                    });
            return false;
        } catch (TakenBack rehearsed) {
            return rehearsed.hadAnEffect;
        } catch (RuntimeException | LinkageError e) {
            Log.warnf("%s does not rehearse %s: %s", handler.name(), example.type(), e);
            return false;
        }
    }

    private boolean hasWritten() {
        return entities.createNativeQuery("SELECT pg_current_xact_id_if_assigned() IS NOT NULL")
                .getSingleResult()
                .equals(true);
    }

    private static void tried(Rehearsed other) {
        try {
            other.rehearse();
        } catch (RuntimeException | LinkageError e) {
            Log.warnf("not rehearsed: %s", e);
        }
    }

    private List<ReceivedEvent> examples() throws IOException {
        var examples = new ArrayList<ReceivedEvent>();
        ClassPathUtils.consumeAsPaths(
                "events",
                folder -> {
                    try (var files = Files.walk(folder)) {
                        for (var file : files.sorted().toList()) {
                            var name = EXAMPLE.matcher(folder.relativize(file).toString());
                            if (name.matches()) examples.add(example(name, Files.readString(file)));
                        }
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
        return examples;
    }

    private ReceivedEvent example(Matcher name, String json) {
        var id = Ids.next().toString();
        var type =
                "fr.microgate.parc.%s.%s.%s".formatted(name.group(1), name.group(2), name.group(3));
        var attributes =
                Map.of(
                        "id", id,
                        "type", type,
                        "time", clock.instant().toString(),
                        "correlationid", id,
                        "organizationid", id,
                        "actor", "system:rehearsal");
        var ofNobody = ID.matcher(json).replaceAll(_ -> Ids.next().toString());
        return new ReceivedEvent(
                "rehearsal", id, attributes, ofNobody.getBytes(StandardCharsets.UTF_8));
    }
}
