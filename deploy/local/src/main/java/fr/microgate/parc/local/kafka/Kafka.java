package fr.microgate.parc.local.kafka;

import fr.microgate.parc.local.part.Child;
import fr.microgate.parc.local.part.Context;
import fr.microgate.parc.local.part.Ports;
import fr.microgate.parc.local.part.ServerProcess;
import fr.microgate.parc.local.part.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;

/// One Kafka process that is broker and controller, with the topics of the AsyncAPI document.
public final class Kafka extends ServerProcess {
    public static final String NAME = "kafka";

    public Kafka(Context context) {
        super(NAME, context);
    }

    @Override
    public Set<String> needs() {
        return Set.of();
    }

    @Override
    public Set<String> ports() {
        return Set.of("kafka.port", "kafka.controller-port");
    }

    @Override
    public String address() {
        return context.settings().bootstrapServers();
    }

    public Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", context.settings().bootstrapServers()));
    }

    @Override
    protected void prepare() {
        try {
            Files.createDirectories(data());
            Files.writeString(configuration(), properties());
        } catch (IOException e) {
            throw Trouble.with(data(), e);
        }
        if (!Files.exists(log().resolve("meta.properties"))) {
            context.watcher().working(this, "creating its data folder");
            var cluster = Uuid.randomUuid().toString();
            run(
                    java(
                            "kafka.tools.StorageTool",
                            "format",
                            "--cluster-id=" + cluster,
                            "--config=" + configuration()),
                    Map.of());
        }
    }

    @Override
    protected List<String> command() {
        return java("kafka.Kafka", configuration().toString());
    }

    @Override
    protected Map<String, String> environment() {
        return Map.of();
    }

    @Override
    protected boolean answers() {
        return Ports.answers(context.settings().port("kafka.port"));
    }

    @Override
    protected void complete() {
        try (var admin = admin()) {
            var channels = context.settings().root().resolve("platform/contracts/asyncapi.yaml");
            new Topics(channels).createMissing(admin);
        }
    }

    private List<String> java(String mainClass, String... arguments) {
        var command = new ArrayList<String>();
        command.addAll(
                List.of(Child.java(), "-Xmx384m", "-XX:+UseSerialGC", "-Dparc.log.level=info"));
        command.addAll(List.of("-cp", context.settings().classPath(), mainClass));
        command.addAll(List.of(arguments));
        return command;
    }

    private Path configuration() {
        return data().resolve("server.properties");
    }

    private Path log() {
        return data().resolve("log");
    }

    private String properties() {
        var broker = context.settings().bootstrapServers();
        var controller = "localhost:" + context.settings().port("kafka.controller-port");
        return """
        process.roles=broker,controller
        node.id=1
        controller.quorum.voters=1@%2$s
        listeners=PLAINTEXT://%1$s,CONTROLLER://%2$s
        advertised.listeners=PLAINTEXT://%1$s
        controller.listener.names=CONTROLLER
        listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
        log.dirs=%3$s
        auto.create.topics.enable=false
        num.partitions=3
        log.retention.hours=168
        default.replication.factor=1
        offsets.topic.replication.factor=1
        offsets.topic.num.partitions=3
        transaction.state.log.replication.factor=1
        transaction.state.log.min.isr=1
        transaction.state.log.num.partitions=3
        share.coordinator.state.topic.replication.factor=1
        share.coordinator.state.topic.min.isr=1
        group.initial.rebalance.delay.ms=0
        """
                .formatted(broker, controller, log());
    }
}
