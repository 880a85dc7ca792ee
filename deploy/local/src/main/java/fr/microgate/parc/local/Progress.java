package fr.microgate.parc.local;

import fr.microgate.parc.local.part.Part;
import fr.microgate.parc.local.part.Watcher;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/// One line per thing that happens to a part.
final class Progress implements Watcher {
    private final PrintStream out;
    private final CountDownLatch failure = new CountDownLatch(1);
    private boolean stopping;

    Progress(PrintStream out) {
        this.out = out;
    }

    @Override
    public void starting(Part part) {
        say(part, "starting");
    }

    @Override
    public void working(Part part, String what) {
        say(part, what);
    }

    @Override
    public void ready(Part part, Duration taken) {
        say(part, "ready in %.1f s".formatted(taken.toMillis() / 1000.0));
    }

    /// Only the first one is said: the others follow from it.
    @Override
    public synchronized void failed(String reason) {
        if (stopping) return;
        stopping = true;
        out.println("parc: " + reason);
        failure.countDown();
    }

    synchronized void stopping() {
        if (!stopping) out.println("Stopping…");
        stopping = true;
    }

    void awaitFailure() {
        try {
            failure.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void say(Part part, String what) {
        out.printf("  %-13s %s%n", part.name(), what);
    }
}
