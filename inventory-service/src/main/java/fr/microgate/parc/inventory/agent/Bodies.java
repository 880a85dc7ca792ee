package fr.microgate.parc.inventory.agent;

import fr.microgate.parc.inventory.document.Payload;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Bodies of agents in memory: a few at a time, the others wait their turn. A morning on which a
/// whole fleet speaks at once costs time, not memory.
@ApplicationScoped
class Bodies {

    private static final int AT_ONCE = 4;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    <T> T read(InputStream body, @Nullable String contentType, Function<Payload, T> answer) {
        turns.acquireUninterruptibly();
        try {
            return answer.apply(Payload.of(body.readAllBytes(), contentType));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            turns.release();
        }
    }
}
