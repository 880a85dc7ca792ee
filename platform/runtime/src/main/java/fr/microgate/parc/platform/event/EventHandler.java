package fr.microgate.parc.platform.event;

/// What a service does with the events of another one. Runs inside a transaction that also holds
/// the inbox row and the events that follow; it may run again after a failure, never after a
/// success. It has no effect but in that transaction: a rehearsal takes it back.
public interface EventHandler {

    /// Stable name: dead letters are kept and replayed under it.
    String name();

    /// How long the transaction of a batch, or of the replay of a dead letter, may take.
    default int mostSeconds() {
        return 60;
    }

    /// Unknown types must be ignored: a producer may add some.
    void handle(ReceivedEvent event);
}
