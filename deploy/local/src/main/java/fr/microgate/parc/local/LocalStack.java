package fr.microgate.parc.local;

import fr.microgate.parc.local.kafka.Kafka;
import fr.microgate.parc.local.keycloak.Keycloak;
import fr.microgate.parc.local.mail.Mail;
import fr.microgate.parc.local.part.Claim;
import fr.microgate.parc.local.part.Context;
import fr.microgate.parc.local.part.Part;
import fr.microgate.parc.local.part.Ports;
import fr.microgate.parc.local.part.Secrets;
import fr.microgate.parc.local.part.Settings;
import fr.microgate.parc.local.part.Trouble;
import fr.microgate.parc.local.part.Watcher;
import fr.microgate.parc.local.postgresql.Postgres;
import fr.microgate.parc.local.service.Organizations;
import fr.microgate.parc.local.service.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/// The whole of Parc running on this machine, or the parts named by the setting `only`.
///
/// Several stacks can run side by side when their folders and ports differ.
public final class LocalStack implements AutoCloseable {
    private final Context context;
    private final Postgres postgresql;
    private final Kafka kafka;
    private final Mail mail;
    private final Keycloak keycloak;
    private final Parts all;
    private final Parts chosen;
    private volatile CompletableFuture<Void> starting = CompletableFuture.completedFuture(null);
    private @Nullable Claim claim;

    public LocalStack(Settings settings) {
        this(settings, Watcher.SILENT);
    }

    public LocalStack(Settings settings, Watcher watcher) {
        context = new Context(settings, new Secrets(settings.folder().secrets()), watcher);
        postgresql = new Postgres(context);
        kafka = new Kafka(context);
        mail = new Mail(context);
        keycloak = new Keycloak(context);
        var parts = new ArrayList<Part>(List.of(postgresql, kafka, mail, keycloak));
        Settings.SERVICES.forEach(service -> parts.add(new Service(service, context)));
        all = new Parts(parts);
        var only = settings.get("only");
        chosen = only.isBlank() ? all : all.only(only);
    }

    public Settings settings() {
        return context.settings();
    }

    public Secrets secrets() {
        return context.secrets();
    }

    public List<Part> parts() {
        return chosen.list();
    }

    public Part part(String name) {
        return all.named(name);
    }

    public Postgres postgresql() {
        return postgresql;
    }

    public Kafka kafka() {
        return kafka;
    }

    public Mail mail() {
        return mail;
    }

    public Keycloak keycloak() {
        return keycloak;
    }

    /// Starts every part as soon as what it needs is ready; stops them all again if one fails.
    public void start() {
        open(false);
    }

    /// The same, after deleting the data, logs and secrets of earlier runs.
    public void startEmpty() {
        open(true);
    }

    /// Ends what a launcher that was itself killed left behind.
    public void endLeftovers() {
        if (!context.folder().exists()) return;
        try (var _ = Claim.of(context.folder())) {
            all.list().reversed().forEach(Part::endLeftover);
        }
    }

    /// Stops every part, each before those it needs.
    @Override
    public synchronized void close() {
        chosen.eachBeforeItsNeeds(Part::stop).join();
        starting.exceptionally(_ -> null).join();
        chosen.eachBeforeItsNeeds(Part::stop).join(); // what was being started meanwhile
        if (claim != null) claim.close();
        claim = null;
    }

    private void open(boolean empty) {
        var folder = context.folder();
        try {
            claim = Claim.of(folder);
            all.list().reversed().forEach(Part::endLeftover);
            parts().forEach(this::requireFreePorts);
            if (empty) folder.wipe();
            folder.prepare();
            settings().save(folder.runningSettings());
            startAll();
            registerOrganizations();
        } catch (RuntimeException e) {
            context.watcher().failed(String.valueOf(e.getMessage()));
            close();
            throw e;
        }
    }

    private void requireFreePorts(Part part) {
        for (var key : part.ports()) {
            var port = settings().port(key);
            if (Ports.isFree(port)) continue;
            throw new Trouble(
                    "Port %d is used by another program and %s needs it: stop that program, or choose another port with --set %s=<port>."
                            .formatted(port, part.name(), key));
        }
    }

    private void startAll() {
        var failed = new CompletableFuture<Void>();
        starting = chosen.eachAfterItsNeeds(part -> start(part, failed));
        try {
            CompletableFuture.anyOf(starting, failed).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void start(Part part, CompletableFuture<Void> failed) {
        context.watcher().starting(part);
        var began = System.nanoTime();
        try {
            part.start();
        } catch (RuntimeException e) {
            failed.completeExceptionally(e);
            throw e;
        }
        context.watcher().ready(part, Duration.ofNanos(System.nanoTime() - began));
    }

    /// A stack without them is worth looking at, so a refusal does not stop it.
    private void registerOrganizations() {
        var inventory = part("inventory");
        if (!parts().contains(inventory)) return;
        try {
            new Organizations(settings()).register();
        } catch (Trouble e) {
            context.watcher().working(inventory, e.getMessage());
        }
    }
}
