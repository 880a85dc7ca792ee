package fr.microgate.parc.local;

import fr.microgate.parc.local.part.Settings;
import fr.microgate.parc.local.part.Trouble;
import java.util.concurrent.TimeUnit;

/// Stops the stack that runs from the folder, and what a killed launcher left behind.
final class Down {
    private static final int LIMIT_SECONDS = 120;

    private final Settings settings;

    Down(Settings settings) {
        this.settings = settings;
    }

    int run() {
        var launcher = settings.folder().runningLauncher();
        if (launcher.isPresent()) {
            stop(launcher.get());
        }
        new LocalStack(settings).endLeftovers();
        System.out.println(launcher.isPresent() ? "Parc is stopped." : "Parc was not running.");
        return 0;
    }

    private static void stop(ProcessHandle launcher) {
        launcher.destroy();
        launcher.onExit().completeOnTimeout(launcher, LIMIT_SECONDS, TimeUnit.SECONDS).join();
        if (launcher.isAlive()) {
            throw new Trouble(
                    "The launcher (process %d) still runs after %d s: end it with kill -9 %1$d, then ./parc down again."
                            .formatted(launcher.pid(), LIMIT_SECONDS));
        }
    }
}
