package fr.microgate.parc.local.part;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A process we started, writing to a log.
public record Child(Process process) {
    private static final Path SETSID = Path.of("/usr/bin/setsid");
    private static final long PATIENCE_SECONDS = 30;

    public static Child start(List<String> command, Map<String, String> environment, Path log) {
        var builder = new ProcessBuilder(awayFromTheTerminal(command));
        builder.environment().putAll(environment);
        builder.redirectInput(new File("/dev/null"));
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        try {
            return new Child(builder.start());
        } catch (IOException e) {
            throw Trouble.with(log, e);
        }
    }

    /// Ctrl-C reaches every process of a terminal at once; ours are stopped in order.
    private static List<String> awayFromTheTerminal(List<String> command) {
        var own = new ArrayList<>(command);
        if (Files.isExecutable(SETSID)) own.addFirst(SETSID.toString());
        return own;
    }

    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    public boolean alive() {
        return process.isAlive();
    }

    /// Waits until it has ended and gives its exit code.
    public int result() {
        return process.onExit().join().exitValue();
    }

    public void onEnd(Runnable reaction) {
        var _ = process.onExit().thenRun(reaction);
    }

    public void kill() {
        var tree = Stream.concat(process.descendants(), Stream.of(handle())).toList();
        tree.forEach(ProcessHandle::destroyForcibly);
        tree.forEach(p -> p.onExit().join());
    }

    /// Asks a process to end, waits for it, and insists when it does not.
    public static void end(ProcessHandle process, Consumer<ProcessHandle> ask) {
        ask.accept(process);
        process.onExit().completeOnTimeout(process, PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        if (process.isAlive()) {
            process.destroyForcibly();
            process.onExit().join();
        }
    }
}
