package fr.microgate.parc.local.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/// Every port and address of the stack; `PARC_<KEY>` or `--set key=value` changes one.
public final class Settings {
    public static final List<String> SERVICES =
            List.of("inventory", "ticket", "compliance", "notification");

    private static final Map<String, String> DEFAULTS = defaults();

    private final Path root;
    private final Map<String, String> values;

    private Settings(Path root, Map<String, String> values) {
        this.root = root;
        this.values = values;
    }

    private static Map<String, String> defaults() {
        var defaults = new LinkedHashMap<String, String>();
        defaults.put("folder", ".parc");
        defaults.put("only", "");
        defaults.put("host", "localhost");
        defaults.put("console.port", "8080");
        for (int i = 0; i < SERVICES.size(); i++) {
            defaults.put(SERVICES.get(i) + ".port", String.valueOf(8081 + i));
            defaults.put(SERVICES.get(i) + ".management-port", String.valueOf(9081 + i));
        }
        defaults.put("service.memory", "256m");
        // Ready soon on two cores; for speed under load, -XX:+UseSerialGC alone.
        defaults.put("service.options", "-XX:+UseSerialGC -XX:TieredStopAtLevel=1");
        defaults.put("keycloak.port", "8180");
        defaults.put("keycloak.management-port", "9180");
        defaults.put("postgresql.port", "54320");
        defaults.put("postgresql.fsync", "on");
        defaults.put("kafka.port", "9092");
        defaults.put("kafka.controller-port", "9093");
        defaults.put("mail.smtp-port", "3025");
        defaults.put("mail.imap-port", "3143");
        return defaults;
    }

    /// Defaults, then the environment, then what was given on the command line.
    public static Settings of(
            Path root, Map<String, String> environment, Map<String, String> given) {
        var settings = new Settings(root, Map.copyOf(DEFAULTS));
        for (var key : DEFAULTS.keySet()) {
            var value = environment.get(variable(key));
            if (value != null) settings = settings.with(key, value);
        }
        for (var entry : given.entrySet()) {
            settings = settings.with(entry.getKey(), entry.getValue());
        }
        return settings;
    }

    /// The repository this build belongs to, with its environment.
    public static Settings ofThisBuild(Map<String, String> given) {
        var root = Path.of(System.getProperty("parc.root", ".")).toAbsolutePath().normalize();
        return of(root, System.getenv(), given);
    }

    /// Those the stack in this folder was last started with.
    public Settings asLastStarted() {
        var saved = new Properties();
        try (var in = Files.newBufferedReader(folder().runningSettings())) {
            saved.load(in);
        } catch (NoSuchFileException _) {
            return this;
        } catch (IOException e) {
            throw Trouble.with(folder().runningSettings(), e);
        }
        var settings = this;
        for (var key : saved.stringPropertyNames()) {
            if (values.containsKey(key)) settings = settings.with(key, saved.getProperty(key));
        }
        return settings;
    }

    public void save(Path file) {
        var saved = new Properties();
        saved.putAll(values);
        try (var out = Files.newBufferedWriter(file)) {
            saved.store(out, null);
        } catch (IOException e) {
            throw Trouble.with(file, e);
        }
    }

    public static Set<String> keys() {
        return DEFAULTS.keySet();
    }

    public static String variable(String key) {
        return "PARC_" + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    public Settings with(String key, String value) {
        if (!DEFAULTS.containsKey(key)) {
            throw new Trouble("There is no setting %s: ./parc help lists them.".formatted(key));
        }
        if (key.endsWith("port") && !value.matches("[1-9]\\d{0,4}")) {
            throw new Trouble("%s must be a port number, not \"%s\".".formatted(key, value));
        }
        var changed = new LinkedHashMap<>(values);
        changed.put(key, value);
        return new Settings(root, Map.copyOf(changed));
    }

    /// The same settings with every port replaced by a free one, so that several stacks can run
    /// side by side.
    public Settings onFreePorts() {
        var sockets = new ArrayList<ServerSocket>();
        var settings = this;
        try {
            for (var key : DEFAULTS.keySet()) {
                if (!key.endsWith("port")) continue;
                var socket = new ServerSocket(0);
                sockets.add(socket);
                settings = settings.with(key, String.valueOf(socket.getLocalPort()));
            }
            for (var socket : sockets) socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return settings;
    }

    public Path root() {
        return root;
    }

    /// Of the launcher and of Kafka. The jar's manifest names the libraries; the classes come from
    /// their folder, since a build rewrites the jar even under a running launcher.
    public String classPath() {
        var target = root.resolve("deploy/local/target");
        return "%s/classes:%1$s/parc-local.jar".formatted(target);
    }

    public Folder folder() {
        return new Folder(root.resolve(get("folder")));
    }

    public Map<String, String> values() {
        return values;
    }

    public String get(String key) {
        var value = values.get(key);
        if (value == null) throw new IllegalArgumentException("No setting " + key);
        return value;
    }

    public int port(String key) {
        return Integer.parseInt(get(key));
    }

    public String host() {
        return get("host");
    }

    /// `http://localhost:8081` for `inventory`; Keycloak and the console have one too.
    public String url(String part) {
        return "http://%s:%d".formatted(host(), port(part + ".port"));
    }

    /// Health and metrics of a service or of Keycloak: never reachable from another machine.
    public String managementUrl(String part) {
        return "http://localhost:%d".formatted(port(part + ".management-port"));
    }

    public String realmUrl() {
        return url("keycloak") + "/realms/parc";
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:%d/%s".formatted(port("postgresql.port"), database);
    }

    public String bootstrapServers() {
        return "localhost:" + port("kafka.port");
    }
}
