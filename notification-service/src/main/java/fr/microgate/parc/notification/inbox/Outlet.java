package fr.microgate.parc.notification.inbox;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The reader's end of a stream. Sending waits until the bytes have left: a slow reader holds up
/// nothing but his own stream, has at most one event waiting for him, and is given up after some
/// patience.
record Outlet(SseEventSink sink, Sse sse, Duration patience) implements AutoCloseable {

    void send(NotificationView notification) throws IOException {
        send(sse.newEventBuilder().id(notification.id().toString()).data(notification).build());
    }

    void signOfLife() throws IOException {
        send(sse.newEventBuilder().comment("").build());
    }

    boolean isClosed() {
        return sink.isClosed();
    }

    @Override
    public void close() throws IOException {
        sink.close();
    }

    private void send(OutboundSseEvent event) throws IOException {
        if (isClosed()) throw new IOException("the reader has left");
        try {
            sink.send(event).toCompletableFuture().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException | IllegalStateException e) {
            throw new IOException("the reader does not take what is sent", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
