package fr.microgate.parc.local.stack;

import java.time.Duration;

/// Is told how the parts are doing; called from several threads.
public interface Watcher {
    Watcher SILENT = new Watcher() {};

    default void starting(Part part) {}

    default void working(Part part, String what) {}

    default void ready(Part part, Duration taken) {}

    /// The process ended although nobody asked it to.
    default void died(Part part, String reason) {}
}
