package fr.microgate.parc.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.microgate.parc.local.part.Context;
import fr.microgate.parc.local.part.Part;
import fr.microgate.parc.local.part.Watcher;
import fr.microgate.parc.local.service.Service;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;

/// Two replicas of a service share one outbox: one of them publishes, and when it dies the other
/// goes on where it was.
class TwoReplicasIT extends Journey {

    private static final String TOPIC = "inventory.assets.v1";
    private static final int MACHINES = 20;
    private static final int EVENTS_OF_EACH = 150;
    private static final String INSERT =
            """
            INSERT INTO outbox (id, topic, key, type, organization_id, actor, correlation_id, occurred_at, data)
            VALUES (?, 'inventory.assets.v1', ?, 'fr.microgate.parc.inventory.asset-updated.v1', ?::uuid,
                    'system:test', 'replicas', now(), ?)\
            """;

    @Test
    void publishEachMachinesEventsInOrderWhicheverOfThemDies() throws Exception {
        var first = STACK.part("inventory");
        var second = replica();
        second.start();
        try (var events = new KafkaConsumer<String, byte[]>(consumer())) {
            toTheEnd(events);
            var machines = Stream.generate(UUID::randomUUID).limit(MACHINES).toList();

            write(machines, 0, EVENTS_OF_EACH / 3);
            first.kill();
            write(machines, EVENTS_OF_EACH / 3, 2 * EVENTS_OF_EACH / 3);
            first.start();
            second.kill();
            write(machines, 2 * EVENTS_OF_EACH / 3, EVENTS_OF_EACH);
            awaitPublished();

            var wanted = IntStream.range(0, EVENTS_OF_EACH).boxed().toList();
            assertThat(published(events, machines).values())
                    .hasSize(MACHINES)
                    .allSatisfy(seen -> assertThat(List.copyOf(seen)).isEqualTo(wanted));
        } finally {
            second.stop();
        }
    }

    private static Part replica() throws IOException {
        var settings =
                STACK.settings()
                        .with("folder", "deploy/local/target/journeys-replica")
                        .with("inventory.port", freePort())
                        .with("inventory.management-port", freePort());
        settings.folder().prepare();
        return new Service("inventory", new Context(settings, STACK.secrets(), Watcher.SILENT));
    }

    private static String freePort() throws IOException {
        try (var socket = new java.net.ServerSocket(0)) {
            return String.valueOf(socket.getLocalPort());
        }
    }

    /// In each transaction one event of every machine, with its number.
    private static void write(List<UUID> machines, int from, int to) throws SQLException {
        try (var connection = STACK.postgresql().connect("parc", "inventory");
                var insert = connection.prepareStatement(INSERT)) {
            connection.setAutoCommit(false);
            for (var number = from; number < to; number++) {
                for (var machine : machines) {
                    insert.setObject(1, UUID.randomUUID());
                    insert.setString(2, machine.toString());
                    insert.setString(3, CLIENT_A);
                    insert.setString(4, data(machine, number));
                    insert.addBatch();
                }
                insert.executeBatch();
                connection.commit();
            }
        }
    }

    private static String data(UUID machine, int number) {
        return """
        {"assetId":"%s","changes":[{"section":"SOFTWARE","added":%d,"removed":0,"changed":0}]}\
        """
                .formatted(machine, number);
    }

    private static void awaitPublished() {
        eventually(
                "an empty outbox",
                () -> {
                    try (var connection = STACK.postgresql().connect("parc", "inventory");
                            var statement = connection.createStatement();
                            var row = statement.executeQuery("SELECT count(*) FROM outbox")) {
                        row.next();
                        return row.getInt(1) == 0 ? Optional.of(true) : Optional.empty();
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    /// The numbers of each machine's events in the order in which they were first seen: what was
    /// sent twice is dropped by the inboxes.
    private static Map<String, Set<Integer>> published(
            KafkaConsumer<String, byte[]> events, List<UUID> machines) throws IOException {
        var json = new ObjectMapper();
        var keys = machines.stream().map(UUID::toString).toList();
        var seen = new LinkedHashMap<String, Set<Integer>>();
        for (var records = events.poll(Duration.ofSeconds(5));
                !records.isEmpty();
                records = events.poll(Duration.ofSeconds(2)))
            for (var record : records) {
                if (!keys.contains(record.key())) continue;
                var number = json.readTree(record.value()).at("/changes/0/added").asInt();
                seen.computeIfAbsent(record.key(), _ -> new LinkedHashSet<>()).add(number);
            }
        return seen;
    }

    private static void toTheEnd(KafkaConsumer<String, byte[]> events) {
        var partitions = new ArrayList<TopicPartition>();
        events.partitionsFor(TOPIC)
                .forEach(one -> partitions.add(new TopicPartition(TOPIC, one.partition())));
        events.assign(partitions);
        events.seekToEnd(partitions);
        partitions.forEach(events::position);
    }

    private static Map<String, Object> consumer() {
        return Map.of(
                "bootstrap.servers", STACK.settings().bootstrapServers(),
                "key.deserializer", StringDeserializer.class.getName(),
                "value.deserializer", ByteArrayDeserializer.class.getName());
    }
}
