package fr.microgate.parc.local.part;

import java.util.Set;

/// One server of the stack. It can be stopped, killed and started again on its own.
public interface Part {
    String name();

    /// The parts that must be ready before this one starts.
    Set<String> needs();

    /// Keys of the settings that hold the ports it listens on.
    Set<String> ports();

    /// Where to reach it, for a person.
    String address();

    /// Starts it and returns once it is ready.
    void start();

    /// Asks it to end and waits until it has.
    void stop();

    /// Ends it at once, as a power cut would.
    void kill();

    boolean ready();

    /// Ends what a launcher that was itself killed left behind.
    void endLeftover();

    default void restart() {
        stop();
        start();
    }
}
