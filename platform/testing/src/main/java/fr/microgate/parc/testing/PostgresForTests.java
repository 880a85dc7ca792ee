package fr.microgate.parc.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// A real PostgreSQL 18 for the tests of one service, with the role and schema that production
/// gives it, and the key that signs the tests' access tokens. Registered for every `@QuarkusTest`
/// by the service loader.
public class PostgresForTests implements QuarkusTestResourceLifecycleManager {

    private static final String PASSWORD = "for-tests";

    private @Nullable EmbeddedPostgres server;

    @Override
    public Map<String, String> start() {
        try {
            server =
                    EmbeddedPostgres.builder()
                            .setServerConfig("fsync", "off")
                            .setServerConfig("synchronous_commit", "off")
                            .setServerConfig("full_page_writes", "off")
                            .start();
            var service = serviceUnderTest();
            run(server.getPostgresDatabase(), "CREATE DATABASE parc");
            run(
                    server.getDatabase("postgres", "parc"),
                    script("deploy/postgresql/database.sql", service));
            run(
                    server.getDatabase("postgres", "parc"),
                    script("deploy/postgresql/service.sql", service));
            var config = new HashMap<>(tokenKeys());
            config.put("quarkus.datasource.jdbc.url", server.getJdbcUrl(service, "parc"));
            config.put("quarkus.datasource.username", service);
            config.put("quarkus.datasource.password", PASSWORD);
            config.put("parc.test.superuser-url", server.getJdbcUrl("postgres", "parc"));
            return config;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("PostgreSQL for the tests did not start", e);
        }
    }

    @Override
    public void stop() {
        try {
            if (server != null) server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> tokenKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var keys = generator.generateKeyPair();
            var base64 = Base64.getEncoder();
            return Map.of(
                    "quarkus.oidc.public-key", base64.encodeToString(keys.getPublic().getEncoded()),
                    "smallrye.jwt.sign.key", base64.encodeToString(keys.getPrivate().getEncoded()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The folder of the module names the service: `ticket-service` owns schema `ticket`.
    private static String serviceUnderTest() {
        return Path.of("").toAbsolutePath().getFileName().toString().replace("-service", "");
    }

    private static String script(String file, String service) throws IOException {
        return Files.readString(Repository.file(file))
                .replace("${service}", service)
                .replace("${password}", PASSWORD);
    }

    private static void run(DataSource database, String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
