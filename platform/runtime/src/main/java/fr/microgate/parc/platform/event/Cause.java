package fr.microgate.parc.platform.event;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Why something happens: carried from the first request to the last effect. Bound to the running
/// code by whoever starts work outside a request (a consumer, a worker, a timer).
///
/// @param correlationId shared by everything that follows from one first request or document
/// @param causationId id of the event being reacted to
/// @param actor opaque subject of the user, or `system:<rule>`
public record Cause(String correlationId, @Nullable String causationId, String actor) {

    private static final ScopedValue<Cause> CURRENT = ScopedValue.newInstance();

    static @Nullable Cause current() {
        return CURRENT.isBound() ? CURRENT.get() : null;
    }

    /// Runs the work with this cause: the events that it adds to the outbox name it.
    public void run(Runnable work) {
        ScopedValue.where(CURRENT, this).run(work);
    }

    /// The same for work that has a result.
    public <T> T call(Supplier<T> work) {
        return ScopedValue.where(CURRENT, this).call(work::get);
    }

    /// The start of a chain that no user and no event began.
    public static Cause ofRule(String rule) {
        return new Cause(Ids.next().toString(), null, "system:" + rule);
    }
}
