package fr.microgate.parc.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.microgate.parc.platform.security.CurrentUser;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.ParameterizedType;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import javax.sql.DataSource;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// The key, the change and the answer are one transaction: either all of them are there, or none.
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class IdempotentInterceptor {

    private static final int LONGEST_KEY = 200;

    private final DataSource dataSource;
    private final CurrentUser user;
    private final RoutingContext routing;
    private final ObjectMapper json;

    IdempotentInterceptor(
            DataSource dataSource, CurrentUser user, RoutingContext routing, ObjectMapper json) {
        this.dataSource = dataSource;
        this.user = user;
        this.routing = routing;
        this.json = json;
    }

    // An interceptor's own methods are not intercepted: @Transactional would do nothing here.
    @AroundInvoke
    @Nullable Object once(InvocationContext call) throws Exception {
        var key = routing.request().getHeader("Idempotency-Key");
        if (key == null) return call.proceed();
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw PlatformProblem.INVALID_REQUEST.problem(
                    "Idempotency-Key has 1 to %d characters.", LONGEST_KEY);
        }
        var fingerprint = fingerprint(call);
        return QuarkusTransaction.joiningExisting().call(() -> once(call, key, fingerprint));
    }

    private @Nullable Object once(InvocationContext call, String key, byte[] fingerprint)
            throws Exception {
        try (var connection = dataSource.getConnection()) {
            if (!claim(connection, key, fingerprint)) {
                return firstAnswer(connection, key, fingerprint, call);
            }
            var answer = call.proceed();
            keep(connection, key, (RestResponse<?>) answer);
            return answer;
        }
    }

    /// Waits for another request with the same key to end, then tells whether this one is the
    /// first.
    private boolean claim(Connection connection, String key, byte[] fingerprint)
            throws SQLException {
        try (var insert =
                connection.prepareStatement(
                        "INSERT INTO idempotency_key (user_id, key, fingerprint) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")) {
            insert.setString(1, user.id());
            insert.setString(2, key);
            insert.setBytes(3, fingerprint);
            return insert.executeUpdate() == 1;
        }
    }

    private void keep(Connection connection, String key, RestResponse<?> answer)
            throws SQLException, JsonProcessingException {
        try (var update =
                connection.prepareStatement(
                        "UPDATE idempotency_key SET status = ?, location = ?, etag = ?, body = ? WHERE user_id = ? AND key = ?")) {
            update.setInt(1, answer.getStatus());
            update.setString(2, answer.getHeaderString("Location"));
            update.setString(3, answer.getHeaderString("ETag"));
            var body =
                    answer.getEntity() instanceof ShownOnce secret
                            ? secret.withoutSecret()
                            : answer.getEntity();
            update.setString(4, json.writeValueAsString(body));
            update.setString(5, user.id());
            update.setString(6, key);
            update.executeUpdate();
        }
    }

    private RestResponse<?> firstAnswer(
            Connection connection, String key, byte[] fingerprint, InvocationContext call)
            throws SQLException, JsonProcessingException {
        try (var select =
                connection.prepareStatement(
                        "SELECT fingerprint, status, location, etag, body FROM idempotency_key WHERE user_id = ? AND key = ?")) {
            select.setString(1, user.id());
            select.setString(2, key);
            try (var row = select.executeQuery()) {
                row.next();
                if (!Arrays.equals(row.getBytes("fingerprint"), fingerprint)) {
                    throw PlatformProblem.IDEMPOTENCY_KEY_REUSED.problem(
                            "Send another key with another request.");
                }
                return RestResponse.ResponseBuilder.create(row.getInt("status"))
                        .header("Location", row.getString("location"))
                        .header("ETag", row.getString("etag"))
                        .header("Idempotency-Replayed", "true")
                        .entity(
                                json.readValue(
                                        row.getString("body"), json.constructType(bodyType(call))))
                        .build();
            }
        }
    }

    private static java.lang.reflect.Type bodyType(InvocationContext call) {
        var returned = (ParameterizedType) call.getMethod().getGenericReturnType();
        return returned.getActualTypeArguments()[0];
    }

    private byte[] fingerprint(InvocationContext call) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        digest.update(
                call.getMethod()
                        .toGenericString()
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        digest.update(routing.normalizedPath().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var query = routing.request().query();
        if (query != null) digest.update(query.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        for (var parameter : call.getParameters()) {
            if (parameter instanceof Record body) digest.update(json.writeValueAsBytes(body));
            if (parameter instanceof byte[] body) digest.update(body);
        }
        return digest.digest();
    }
}
