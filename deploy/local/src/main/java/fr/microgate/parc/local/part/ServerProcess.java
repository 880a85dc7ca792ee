package fr.microgate.parc.local.part;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A part that is a process of its own, with a log and a file that remembers its id.
public abstract class ServerProcess implements Part {
    private static final Duration START_LIMIT = Duration.ofMinutes(4);

    protected final Context context;
    private final String name;
    private boolean wanted;
    private volatile @Nullable Child child;

    protected ServerProcess(String name, Context context) {
        this.name = name;
        this.context = context;
    }

    protected abstract List<String> command();

    protected abstract Map<String, String> environment();

    /// Asked again and again until it says yes.
    protected abstract boolean answers();

    /// What must exist on disk before the server starts; slow the first time only.
    protected void prepare() {}

    /// What must exist inside the running server before others may use it.
    protected void complete() {}

    protected void askToEnd(ProcessHandle server) {
        server.destroy();
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final void start() {
        synchronized (this) {
            wanted = true;
        }
        prepare();
        var server = spawn(command(), environment());
        server.onEnd(() -> noticeEnd(server));
        awaitReady(server);
        complete();
    }

    @Override
    public final void stop() {
        var server = letGo();
        if (server == null) return;
        Child.end(server.handle(), this::askToEnd);
        pidFile().delete();
    }

    @Override
    public final void kill() {
        var server = letGo();
        if (server != null) server.kill();
    }

    @Override
    public final boolean ready() {
        return pidFile().process().isPresent() && answers();
    }

    @Override
    public final void endLeftover() {
        pidFile().process().ifPresent(p -> Child.end(p, this::askToEnd));
        pidFile().delete();
    }

    /// Runs a tool of this part to its end; meanwhile it is stopped like the server itself.
    protected final void run(List<String> command, Map<String, String> environment) {
        var tool = spawn(command, environment);
        if (tool.result() != 0) throw ended(tool);
    }

    protected final Path data() {
        return context.folder().data(name);
    }

    private synchronized Child spawn(List<String> command, Map<String, String> environment) {
        if (!wanted) throw stopped();
        var started = Child.start(command, environment, context.folder().log(name));
        child = started;
        pidFile().write(started.handle());
        return started;
    }

    private synchronized @Nullable Child letGo() {
        var server = child;
        wanted = false;
        child = null;
        return server;
    }

    private void awaitReady(Child server) {
        var limit = System.nanoTime() + START_LIMIT.toNanos();
        while (!answers()) {
            if (!server.equals(child)) throw stopped();
            if (!server.alive()) throw ended(server);
            if (System.nanoTime() > limit) {
                throw new Trouble(
                        "%s is not ready after %d minutes: see ./parc logs %s."
                                .formatted(name, START_LIMIT.toMinutes(), name));
            }
            Pause.brief();
        }
    }

    private void noticeEnd(Child server) {
        if (server.equals(child)) context.watcher().failed(ended(server).getMessage());
    }

    private Trouble stopped() {
        return new Trouble(name + " was stopped while it started.");
    }

    private Trouble ended(Child process) {
        return new Trouble(
                "%s stopped by itself (exit code %d). The end of %s:\n%s"
                        .formatted(
                                name,
                                process.result(),
                                context.folder().log(name),
                                context.folder().endOfLog(name)));
    }

    private PidFile pidFile() {
        return context.folder().pid(name);
    }
}
