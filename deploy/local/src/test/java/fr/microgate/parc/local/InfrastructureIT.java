package fr.microgate.parc.local;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import fr.microgate.parc.local.part.Child;
import fr.microgate.parc.local.part.Settings;
import fr.microgate.parc.local.part.Trouble;
import fr.microgate.parc.local.part.Watcher;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The real PostgreSQL and Kafka of `./parc up`, ended in every way they can end.
class InfrastructureIT {
    private static LocalStack stack;

    @BeforeAll
    static void start() {
        stack = new LocalStack(settings("infrastructure", "postgresql,kafka"));
        stack.startEmpty();
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE ticket.stolen ()",
                "CREATE TABLE public.stolen ()",
                "CREATE SCHEMA stolen",
                "SELECT rolpassword FROM pg_authid"
            })
    void aServiceWorksInItsOwnSchemaOnly(String sql) throws SQLException {
        try (var connection = stack.postgresql().connect("parc", "inventory");
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS own ()");

            assertThatThrownBy(() -> statement.execute(sql))
                    .hasMessageContaining("permission denied");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"keycloak", "postgres", "template1"})
    void aServiceOpensNoOtherDatabase(String database) {
        assertThatThrownBy(() -> stack.postgresql().connect(database, "inventory").close())
                .hasMessageContaining("permission denied");
    }

    @Test
    void aKilledDatabaseKeepsWhatWasCommitted() throws SQLException {
        try (var connection = stack.postgresql().connect("parc", "ticket");
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept AS SELECT 7 AS number");
        }

        stack.postgresql().kill();
        assertThat(stack.postgresql().ready()).isFalse();
        stack.postgresql().start();

        try (var connection = stack.postgresql().connect("parc", "ticket");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT number FROM kept")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(7);
        }
    }

    @Test
    void aKilledBrokerKeepsItsTopics() throws Exception {
        try (var admin = stack.kafka().admin()) {
            admin.createTopics(List.of(new NewTopic("kept", 1, (short) 1))).all().get(30, SECONDS);
        }

        stack.kafka().kill();
        assertThat(stack.kafka().ready()).isFalse();
        stack.kafka().start();

        try (var admin = stack.kafka().admin()) {
            assertThat(admin.listTopics().names().get(30, SECONDS)).contains("kept", "audit.v1");
        }
    }

    @Test
    void oneFolderCarriesOneStack() {
        try (var second = new LocalStack(stack.settings().onFreePorts())) {
            assertThatThrownBy(second::start)
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining("./parc down");
        }
        assertThat(stack.postgresql().ready()).isTrue();
    }

    @Test
    void namesABusyPortAndItsSetting() throws Exception {
        var settings = settings("busy", "postgresql");
        try (var _ = new ServerSocket(settings.port("postgresql.port"));
                var refused = new LocalStack(settings)) {
            assertThatThrownBy(refused::start)
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining(settings.get("postgresql.port"))
                    .hasMessageContaining("--set postgresql.port=");
        }
    }

    @Test
    void tellsWhenAPartDiesByItself() {
        var told = new CompletableFuture<String>();
        var settings = settings("dying", "postgresql");
        try (var dying = new LocalStack(settings, reportingTo(told))) {
            dying.start();

            settings.folder().pid("postgresql").process().orElseThrow().destroyForcibly();

            assertThat(told)
                    .succeedsWithin(Duration.ofSeconds(10))
                    .asString()
                    .contains("postgresql");
        }
    }

    @Test
    void clearsAwayWhatAKilledLauncherLeft() throws Exception {
        var settings = settings("orphan", "postgresql");
        var observer = new LocalStack(settings);
        var launcher = launch(settings);
        await("the other launcher").atMost(60, SECONDS).until(observer.postgresql()::ready);

        launcher.destroyForcibly().waitFor();
        assertThat(observer.postgresql().ready()).as("the orphan").isTrue();

        try (var next = new LocalStack(settings)) {
            next.start();
            assertThat(next.postgresql().ready()).isTrue();
        }
        assertThat(observer.postgresql().ready()).isFalse();
    }

    private static Process launch(Settings settings) throws Exception {
        var command = new ArrayList<>(List.of(Child.java(), "-Dparc.root=" + settings.root()));
        command.addAll(List.of("-cp", settings.classPath(), Main.class.getName(), "up"));
        settings.values()
                .forEach((key, value) -> command.addAll(List.of("--set", key + "=" + value)));
        return new ProcessBuilder(command).inheritIO().start();
    }

    private static Watcher reportingTo(CompletableFuture<String> told) {
        return new Watcher() {
            @Override
            public void failed(String reason) {
                told.complete(reason);
            }
        };
    }

    /// In a folder under `target`, whose logs outlive a failure.
    private static Settings settings(String name, String only) {
        var folder = "deploy/local/target/stacks/" + name;
        return Settings.ofThisBuild(Map.of("folder", folder, "only", only)).onFreePorts();
    }
}
