package fr.microgate.parc.local;

import fr.microgate.parc.local.part.Settings;

/// Asks every part of the running stack how it is.
final class Status {
    private final Settings settings;

    Status(Settings settings) {
        this.settings = settings;
    }

    /// 0 when every part is ready.
    int print() {
        if (settings.folder().runningLauncher().isEmpty()) {
            System.out.println("Parc is not running.");
            return 1;
        }
        var ready = true;
        for (var part : new LocalStack(settings).parts()) {
            var state = part.ready() ? "ready" : "NOT READY";
            ready &= state.equals("ready");
            System.out.printf("  %-13s %-10s %s%n", part.name(), state, part.address());
        }
        return ready ? 0 : 1;
    }
}
