package fr.microgate.parc.local.service;

import fr.microgate.parc.local.kafka.Kafka;
import fr.microgate.parc.local.keycloak.Keycloak;
import fr.microgate.parc.local.mail.Mail;
import fr.microgate.parc.local.part.Child;
import fr.microgate.parc.local.part.Context;
import fr.microgate.parc.local.part.Folder;
import fr.microgate.parc.local.part.ServerProcess;
import fr.microgate.parc.local.part.Trouble;
import fr.microgate.parc.local.part.Web;
import fr.microgate.parc.local.postgresql.Postgres;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One of the four services, from the jar its module has built.
public final class Service extends ServerProcess {
    public Service(String name, Context context) {
        super(name, context);
    }

    @Override
    public Set<String> needs() {
        return Set.of(Postgres.NAME, Kafka.NAME, Keycloak.NAME, Mail.NAME);
    }

    @Override
    public Set<String> ports() {
        return Set.of(name() + ".port", name() + ".management-port");
    }

    @Override
    public String address() {
        return context.settings().url(name());
    }

    /// A build deletes its jars and writes them again; a running service keeps its own.
    @Override
    protected void prepare() {
        var built = context.settings().root().resolve(name() + "-service/target/quarkus-app");
        var kept = application();
        Folder.delete(kept);
        try (var files = Files.walk(built)) {
            for (var file : files.toList()) {
                keep(file, kept.resolve(built.relativize(file).toString()));
            }
        } catch (IOException e) {
            throw Trouble.with(built, e);
        }
    }

    private static void keep(Path file, Path copy) throws IOException {
        if (Files.isDirectory(file)) {
            Files.createDirectory(copy);
            return;
        }
        try {
            Files.createLink(copy, file);
        } catch (FileSystemException | UnsupportedOperationException _) {
            Files.copy(file, copy);
        }
    }

    @Override
    protected List<String> command() {
        var command = new ArrayList<String>();
        command.add(Child.java());
        command.add("-Xmx" + context.settings().get("service.memory"));
        command.add("-XX:+ExitOnOutOfMemoryError");
        var options = context.settings().get("service.options").strip();
        if (!options.isEmpty()) command.addAll(List.of(options.split("\\s+")));
        command.add("-jar");
        command.add(application().resolve("quarkus-run.jar").toString());
        return command;
    }

    @Override
    protected Map<String, String> environment() {
        var settings = context.settings();
        var environment = new HashMap<String, String>();
        // Else the C library keeps memory back for each thread.
        environment.put("MALLOC_ARENA_MAX", "2");
        environment.put("QUARKUS_HTTP_HOST", settings.host());
        environment.put("QUARKUS_HTTP_PORT", settings.get(name() + ".port"));
        environment.put("QUARKUS_MANAGEMENT_HOST", "localhost");
        environment.put("QUARKUS_MANAGEMENT_PORT", settings.get(name() + ".management-port"));
        environment.put(
                "QUARKUS_DATASOURCE_JDBC_URL",
                settings.jdbcUrl("parc") + "?ApplicationName=%s-service".formatted(name()));
        environment.put("QUARKUS_DATASOURCE_USERNAME", name());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", context.databasePassword(name()));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", settings.bootstrapServers());
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", settings.realmUrl());
        environment.put("QUARKUS_OIDC_CONNECTION_DELAY", "2M");
        if (name().equals("inventory")) {
            environment.put("PARC_INVENTORY_RAW_KEY", context.encryptionKey("raw-inventories"));
        }
        if (name().equals("notification")) {
            environment.putAll(mailAndDirectory());
        }
        return environment;
    }

    @Override
    protected boolean answers() {
        return Web.healthy(context.settings().managementUrl(name()) + "/q/health/ready");
    }

    private Map<String, String> mailAndDirectory() {
        return Map.of(
                "QUARKUS_MAILER_HOST",
                "localhost",
                "QUARKUS_MAILER_PORT",
                context.settings().get("mail.smtp-port"),
                "QUARKUS_KEYCLOAK_ADMIN_CLIENT_SERVER_URL",
                context.settings().url(Keycloak.NAME),
                "QUARKUS_KEYCLOAK_ADMIN_CLIENT_CLIENT_SECRET",
                context.clientSecret(name()));
    }

    private Path application() {
        return context.folder().path().resolve("run").resolve(name());
    }
}
