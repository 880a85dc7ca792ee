package fr.microgate.parc.inventory.agent;

import fr.microgate.parc.inventory.document.Payload;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Bodies of agents in memory: a morning on which a whole fleet speaks at once costs time, not
/// memory. While a body comes over a slow line it only takes its share of the memory; a few at a
/// time are read and answered.
@ApplicationScoped
class Bodies {

    private static final int AT_ONCE = 4;
    private static final int KIB = 1024;
    private static final int MEMORY_KIB = 48 * KIB;
    private static final int LARGEST_KIB = 16 * KIB;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final Semaphore memory = new Semaphore(MEMORY_KIB, true);
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    /// @param length of the body in bytes as its header says, when it does
    <T> T read(
            InputStream body,
            OptionalLong length,
            @Nullable String contentType,
            Function<Payload, T> answer) {
        var share = share(length);
        await(memory, share);
        try {
            var bytes = body.readAllBytes();
            return inTurn(() -> answer.apply(Payload.of(bytes, contentType)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            memory.release(share);
        }
    }

    /// Bodies that never end, and agents that somebody holds, may take all there is: the others are
    /// told to come back.
    private static void await(Semaphore semaphore, int share) {
        try {
            if (!semaphore.tryAcquire(share, LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS))
                throw new Busy();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
    }

    /// No memory for another body.
    static final class Busy extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    private <T> T inTurn(Supplier<T> answer) {
        await(turns, 1);
        try {
            return answer.get();
        } finally {
            turns.release();
        }
    }

    /// The server cuts off what is longer than the header says, or than the limit of a body.
    private static int share(OptionalLong length) {
        var kib = length.isEmpty() ? LARGEST_KIB : length.getAsLong() / KIB + 1;
        return (int) Math.clamp(kib, 1, LARGEST_KIB);
    }
}
