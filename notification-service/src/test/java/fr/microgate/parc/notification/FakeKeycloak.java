package fr.microgate.parc.notification;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.microgate.parc.testing.Tokens;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// The few answers of Keycloak's admin API that the service asks for.
@ApplicationScoped
public class FakeKeycloak {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final int port;
    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private final AtomicInteger refused = new AtomicInteger();
    private volatile boolean away;
    private @Nullable HttpServer server;

    FakeKeycloak(@ConfigProperty(name = "parc.test.keycloak-port") int port) {
        this.port = port;
    }

    public record Account(
            String id,
            @Nullable String email,
            @Nullable String locale,
            boolean enabled,
            List<String> roles) {

        public Account disabled() {
            return new Account(id, email, locale, false, roles);
        }

        Map<String, Object> representation() {
            var fields = new LinkedHashMap<String, Object>();
            fields.put("id", id);
            fields.put("username", id);
            fields.put("enabled", enabled);
            if (email != null) fields.put("email", email);
            if (locale != null) fields.put("attributes", Map.of("locale", List.of(locale)));
            return fields;
        }
    }

    /// An account whose subject and mailbox are those of the name.
    public static Account account(String name, String locale, String... roles) {
        var id = Tokens.subject(name);
        return new Account(id, name + "@parc.local", locale, true, List.of(roles));
    }

    @PostConstruct
    void open() throws IOException {
        server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @PreDestroy
    void close() {
        if (server != null) server.stop(0);
    }

    /// There, with these accounts only.
    public synchronized void holds(Account... those) {
        away = false;
        accounts.clear();
        for (var account : those) accounts.put(account.id(), account);
    }

    public void goAway() {
        refused.set(0);
        away = true;
    }

    public void comeBack() {
        away = false;
    }

    /// Requests turned away since it went.
    public int refused() {
        return refused.get();
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        if (away) {
            refused.incrementAndGet();
            send(exchange, 503, Map.of("error", "away"));
        } else if (path.equals("/realms/parc/protocol/openid-connect/token")) {
            send(
                    exchange,
                    200,
                    Map.of("access_token", "for-tests", "expires_in", 60, "token_type", "Bearer"));
        } else if (path.startsWith("/admin/realms/parc/roles/")) {
            send(exchange, 200, members(path.split("/")[5], exchange.getRequestURI().getQuery()));
        } else {
            var account = accounts.get(path.substring("/admin/realms/parc/users/".length()));
            if (account == null) send(exchange, 404, Map.of("error", "User not found"));
            else send(exchange, 200, account.representation());
        }
    }

    private List<Map<String, Object>> members(String role, String query) {
        var parameters =
                Arrays.stream(query.split("&"))
                        .map(parameter -> parameter.split("="))
                        .collect(
                                Collectors.toMap(
                                        parameter -> parameter[0], parameter -> parameter[1]));
        return accounts.values().stream()
                .filter(account -> account.roles().contains(role))
                .skip(Long.parseLong(parameters.get("first")))
                .limit(Long.parseLong(parameters.get("max")))
                .map(Account::representation)
                .toList();
    }

    private static void send(HttpExchange exchange, int status, Object body) throws IOException {
        try (exchange) {
            var bytes = JSON.writeValueAsBytes(body);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
