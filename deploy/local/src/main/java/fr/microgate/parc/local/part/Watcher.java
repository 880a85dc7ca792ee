package fr.microgate.parc.local.part;

import java.time.Duration;

/// Is told how the parts are doing; called from several threads.
public interface Watcher {
    Watcher SILENT = new Watcher() {};

    default void starting(Part part) {}

    default void working(Part part, String what) {}

    default void ready(Part part, Duration taken) {}

    /// A part did not start, or ended although nobody asked it to.
    default void failed(String reason) {}
}
