package fr.microgate.parc.local.keycloak;

import fr.microgate.parc.local.part.Child;
import fr.microgate.parc.local.part.Context;
import fr.microgate.parc.local.part.Distribution;
import fr.microgate.parc.local.part.ServerProcess;
import fr.microgate.parc.local.part.Settings;
import fr.microgate.parc.local.part.Trouble;
import fr.microgate.parc.local.part.Web;
import fr.microgate.parc.local.postgresql.Postgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Keycloak with the realm of `deploy/keycloak`, imported into an empty database only.
public final class Keycloak extends ServerProcess {
    public static final String NAME = "keycloak";

    /// Halves the CPU time of a start; the rarely used server has no need of the slower compiler.
    private static final String QUICK_START = "-XX:TieredStopAtLevel=1";

    private final Distribution distribution;

    public Keycloak(Context context) {
        super(NAME, context);
        this.distribution = Distribution.of(NAME, context.settings());
    }

    @Override
    public Set<String> needs() {
        return Set.of(Postgres.NAME);
    }

    @Override
    public Set<String> ports() {
        return Set.of("keycloak.port", "keycloak.management-port");
    }

    @Override
    public String address() {
        return context.settings().url(NAME) + ", realm parc";
    }

    @Override
    protected void prepare() {
        distribution.makeOnce(this::build);
        try {
            var imports = Files.createDirectories(data().resolve("data/import"));
            Files.createDirectories(data().resolve("conf"));
            takeRealm(imports.resolve("parc-realm.json"));
            linkLibraries();
        } catch (IOException e) {
            throw Trouble.with(data(), e);
        }
    }

    @Override
    protected List<String> command() {
        return java(
                data(),
                "start",
                "--optimized",
                "--import-realm",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=" + context.settings().host(),
                "--http-port=" + context.settings().port("keycloak.port"),
                "--http-management-host=localhost",
                "--http-management-port=" + context.settings().port("keycloak.management-port"),
                "--hostname=" + context.settings().url(NAME),
                "--db-url=" + context.settings().jdbcUrl("keycloak"),
                "--db-username=keycloak");
    }

    /// The realm file reads the client secrets from here.
    @Override
    protected Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        environment.put("KC_DB_PASSWORD", context.databasePassword("keycloak"));
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "keycloak-admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", context.secrets().get("keycloak.admin"));
        environment.put("PARC_CONSOLE_URL", context.settings().url("console"));
        for (var service : Settings.SERVICES) {
            environment.put(
                    "PARC_%s_SECRET".formatted(service.toUpperCase(Locale.ROOT)),
                    context.clientSecret(service));
        }
        return environment;
    }

    @Override
    protected boolean answers() {
        return Web.healthy(context.settings().managementUrl(NAME) + "/health/ready");
    }

    /// Keycloak compiles its fixed options into itself; done once, a start takes seconds.
    private void build(Path home) {
        context.watcher().working(this, "building itself, once per checkout");
        run(java(home, "build", "--db=postgres", "--health-enabled=true"), Map.of());
    }

    private void takeRealm(Path taken) throws IOException {
        var realm = context.settings().root().resolve("deploy/keycloak/parc-realm.json");
        if (!Files.exists(taken)) {
            Files.copy(realm, taken);
        } else if (Files.mismatch(realm, taken) >= 0) {
            context.watcher()
                    .working(
                            this,
                            "keeps its realm; ./parc up --fresh takes the changed realm file");
        }
    }

    /// A home of our own keeps data apart from the programs, which all stacks share.
    private void linkLibraries() throws IOException {
        var link = data().resolve("lib");
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, distribution.folder().resolve("lib"));
    }

    /// What `kc.sh` runs, without the shell: the process we hold is the server itself.
    private List<String> java(Path home, String... arguments) {
        var command = new ArrayList<String>();
        command.addAll(List.of(Child.java(), "-Xmx512m", "-XX:+UseSerialGC", QUICK_START));
        command.add("-Dkc.home.dir=" + home);
        command.add("-Djboss.server.config.dir=" + home.resolve("conf"));
        command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        command.add(
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory");
        for (var opened : List.of("lang", "security", "util", "util.concurrent")) {
            command.add("--add-opens=java.base/java.%s=ALL-UNNAMED".formatted(opened));
        }
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(List.of("-cp", home.resolve("lib/quarkus-run.jar").toString()));
        command.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        command.addAll(List.of(arguments));
        return command;
    }
}
