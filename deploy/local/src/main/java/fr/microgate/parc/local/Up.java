package fr.microgate.parc.local;

import fr.microgate.parc.local.part.Settings;
import fr.microgate.parc.local.part.Trouble;
import java.time.Duration;

/// Starts the stack and keeps it until Ctrl-C or until a part dies.
final class Up {
    static final String READY = "Ready in ";

    private final Progress progress = new Progress(System.out);
    private final LocalStack stack;

    Up(Settings settings) {
        this.stack = new LocalStack(settings, progress);
    }

    /// Ends only when something failed, which has been said by then.
    int run(boolean empty) {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        try {
            start(empty);
            progress.awaitFailure();
        } catch (Trouble _) {
            // said by the progress
        }
        return 1;
    }

    private void start(boolean empty) {
        var began = System.nanoTime();
        if (empty) stack.startEmpty();
        else stack.start();
        var taken = Duration.ofNanos(System.nanoTime() - began);
        System.out.println(new Guide(stack).text());
        System.out.println(READY + taken.toSeconds() + " s.");
    }

    private void stop() {
        progress.stopping();
        stack.close();
    }
}
