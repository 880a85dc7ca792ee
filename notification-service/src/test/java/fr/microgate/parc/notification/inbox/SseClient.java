package fr.microgate.parc.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.jwt.build.Jwt;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// A plain reader of Server-Sent Events over HTTP.
final class SseClient implements AutoCloseable {

    record Event(String id, String data) {}

    private final HttpClient client = HttpClient.newHttpClient();
    private final LinkedBlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final AtomicInteger comments = new AtomicInteger();
    private volatile boolean ended;

    /// Open when this returns.
    static SseClient of(URI address, String userId, String... headers) {
        var reader = new SseClient();
        var request =
                HttpRequest.newBuilder(address)
                        .header("Authorization", "Bearer " + token(userId))
                        .header("Accept", "text/event-stream");
        if (headers.length > 0) request.headers(headers);
        try {
            var response =
                    reader.client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
            var lines =
                    new BufferedReader(
                            new InputStreamReader(response.body(), StandardCharsets.UTF_8));
            Thread.ofVirtual().start(() -> reader.read(lines));
            return reader;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A connection that asks for the stream and then reads nothing.
    static Socket silent(URI address, String userId, UUID lastSeen) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
        var request =
                "GET %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nLast-Event-ID: %s\r\n\r\n"
                        .formatted(address.getPath(), token(userId), lastSeen);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    Event next() {
        try {
            return Objects.requireNonNull(events.poll(10, TimeUnit.SECONDS), "no event came");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> next(int number) {
        return Stream.generate(this::next).limit(number).map(Event::id).toList();
    }

    int signsOfLife() {
        return comments.get();
    }

    boolean hasEnded() {
        return ended;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private void read(BufferedReader lines) {
        try (lines) {
            var id = "";
            var data = new StringBuilder();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(":")) comments.incrementAndGet();
                if (line.startsWith("id:")) id = line.substring(3).strip();
                if (line.startsWith("data:")) data.append(line.substring(5));
                if (line.isEmpty() && !data.isEmpty()) {
                    events.add(new Event(id, data.toString()));
                    data.setLength(0);
                }
            }
            ended = true;
        } catch (IOException _) {
            ended = true;
        }
    }

    private static String token(String userId) {
        return Jwt.subject(userId)
                .audience("parc")
                .issuer("https://parc.test")
                .expiresIn(Duration.ofMinutes(5))
                .claim("realm_access", Map.of("roles", List.of("technician")))
                .sign();
    }
}
