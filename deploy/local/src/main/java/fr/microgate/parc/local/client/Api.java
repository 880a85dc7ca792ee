package fr.microgate.parc.local.client;

import fr.microgate.parc.local.keycloak.Tokens;
import fr.microgate.parc.local.part.Settings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The APIs of a running stack, called as one of the local accounts.
public final class Api {

    private static final int MOST_SECONDS = 30;
    private static final Map<String, String> ROOTS =
            Map.of(
                    "inventory", "/api/inventory/v1",
                    "ticket", "/api/tickets/v1",
                    "compliance", "/api/compliance/v1",
                    "notification", "/api/notifications/v1");

    /// HTTP/1.1: a first answer that is long goes wrong while a connection is upgraded.
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    private final Settings settings;
    private final String account;
    private final Map<String, Token> tokens;

    private record Token(String value, long readAtNanos) {}

    private Api(Settings settings, String account, Map<String, Token> tokens) {
        this.settings = settings;
        this.account = account;
        this.tokens = tokens;
    }

    public static Api of(Settings settings) {
        return new Api(settings, "technician", new ConcurrentHashMap<>());
    }

    /// The same APIs as another account.
    public Api as(String other) {
        return new Api(settings, other, tokens);
    }

    public Answer get(String service, String path) {
        return send(request(service, path).GET());
    }

    public Answer post(String service, String path, String json) {
        return send(request(service, path).POST(BodyPublishers.ofString(json)));
    }

    /// A change of whatever is there now.
    public Answer put(String service, String path, String json) {
        return send(
                request(service, path).header("If-Match", "*").PUT(BodyPublishers.ofString(json)));
    }

    public String accessToken() {
        return token();
    }

    /// The client's own timeout ends with the headers; this one holds for the body too.
    Answer send(HttpRequest.Builder request) {
        var sent = http.sendAsync(request.build(), BodyHandlers.ofString());
        try {
            var answer = sent.get(MOST_SECONDS, TimeUnit.SECONDS);
            return new Answer(answer.statusCode(), answer.body());
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            sent.cancel(true);
        }
    }

    String url(String service) {
        return settings.url(service);
    }

    private HttpRequest.Builder request(String service, String path) {
        return HttpRequest.newBuilder(URI.create(settings.url(service) + ROOTS.get(service) + path))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json");
    }

    /// Read anew well before its five minutes are over.
    private String token() {
        var known = tokens.get(account);
        if (known == null || System.nanoTime() - known.readAtNanos() > 200_000_000_000L) {
            known = new Token(new Tokens(settings).of(account), System.nanoTime());
            tokens.put(account, known);
        }
        return known.value();
    }
}
