package fr.microgate.parc.local.kafka;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import fr.microgate.parc.local.part.Trouble;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/// The topics, which are the channel addresses of the AsyncAPI document and nothing else.
final class Topics {
    private static final int PARTITIONS = 3;
    private static final short REPLICAS = 1;
    private static final Map<String, String> CONFIGURATION =
            Map.of(
                    "cleanup.policy",
                    "delete",
                    "retention.ms",
                    String.valueOf(Duration.ofDays(7).toMillis()));

    private final Path document;

    Topics(Path document) {
        this.document = document;
    }

    List<String> names() {
        try {
            var channels = new YAMLMapper().readTree(document.toFile()).path("channels");
            return channels.valueStream().map(channel -> channel.path("address").asText()).toList();
        } catch (IOException e) {
            throw Trouble.with(document, e);
        }
    }

    void createMissing(Admin admin) {
        try {
            var known = admin.listTopics().names().get(30, TimeUnit.SECONDS);
            var missing =
                    names().stream()
                            .filter(name -> !known.contains(name))
                            .map(name ->
                                    new NewTopic(name, PARTITIONS, REPLICAS).configs(CONFIGURATION))
                            .toList();
            admin.createTopics(missing).all().get(30, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new Trouble("kafka does not create its topics: " + e);
        }
    }
}
