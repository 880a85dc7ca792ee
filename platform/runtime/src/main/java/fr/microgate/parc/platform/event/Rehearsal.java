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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// A service that has just started is slow, and the first fact after a deployment may be a theft.
/// So before it is ready its consumers take the example events of the contracts, each in a
/// transaction that is rolled back.
@ApplicationScoped
class Rehearsal {

    private final List<EventHandler> handlers;
    private final List<Rehearsed> others;
    private final EntityManager entities;
    private final boolean enabled;

    Rehearsal(
            @All List<EventHandler> handlers,
            @All List<Rehearsed> others,
            EntityManager entities,
            @ConfigProperty(name = "parc.rehearsal", defaultValue = "true") boolean enabled) {
        this.handlers = handlers;
        this.others = others;
        this.entities = entities;
        this.enabled = enabled;
    }

    void start(@Observes @Priority(10_000) StartupEvent started) throws IOException {
        if (!enabled) return;
        var examples = examples();
        for (var handler : handlers)
            for (var example : examples) takenBack(() -> Delivery.handle(handler, example));
        for (var other : others) takenBack(other::rehearse);
    }

    /// An example that this service refuses, or a part that is away, is no reason not to start.
    private void takenBack(Runnable work) {
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> {
                        work.run();
                        entities.flush();
                        QuarkusTransaction.setRollbackOnly();
                    });
        } catch (RuntimeException e) {
            Log.debugf(e, "not rehearsed");
        }
    }

    private static List<ReceivedEvent> examples() throws IOException {
        var examples = new ArrayList<ReceivedEvent>();
        ClassPathUtils.consumeAsPaths(
                "events",
                folder -> {
                    try (var files = Files.walk(folder)) {
                        files.filter(file -> file.getFileName().toString().matches("\\d+\\.json"))
                                .sorted()
                                .forEach(file ->
                                        examples.add(example(folder.relativize(file), file)));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
        return examples;
    }

    /// @param name `ticket/ticket-opened/v1/0001.json`
    private static ReceivedEvent example(Path name, Path file) {
        try {
            var id = Ids.next().toString();
            var type =
                    "fr.microgate.parc.%s.%s.%s"
                            .formatted(name.getName(0), name.getName(1), name.getName(2));
            var attributes =
                    Map.of(
                            "id", id,
                            "type", type,
                            "time", Instant.now().toString(),
                            "correlationid", id,
                            "organizationid", id,
                            "actor", "system:rehearsal");
            return new ReceivedEvent("rehearsal", id, attributes, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
