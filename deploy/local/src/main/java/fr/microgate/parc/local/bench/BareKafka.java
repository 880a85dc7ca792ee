package fr.microgate.parc.local.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// The same records through Kafka alone, sent by a program and read by a program: what no pattern
/// can be faster than.
final class BareKafka {

    private static final String TOPIC = "bench.bare.v1";

    private final String servers;

    BareKafka(String servers) throws Exception {
        this.servers = servers;
        try (var admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 3, (short) 1))).all().get();
        }
    }

    Latencies latencies(Pace pace, String data) throws Exception {
        var sent = new long[pace.calls()];
        var millis = new ArrayList<Double>();
        try (var producer = producer()) {
            var reader = read(pace.calls(), (number, at) -> millis.add((at - sent[number]) / 1e6));
            pace.run(number -> {
                sent[number] = System.nanoTime();
                producer.send(record(number, data)).get();
            });
            reader.join();
        }
        return Latencies.ofMillis(millis);
    }

    /// Records a second, sent as fast as possible, until the last one is read.
    double throughput(int records, String data) throws Exception {
        try (var producer = producer()) {
            var reader = read(records, (_, _) -> {});
            var start = System.nanoTime();
            for (var number = 0; number < records; number++) producer.send(record(number, data));
            reader.join();
            return records / ((System.nanoTime() - start) / 1e9);
        }
    }

    private interface Seen {
        void at(int number, long nanos);
    }

    /// Starts reading at the end of the topic; done after so many records.
    private CompletableFuture<Void> read(int records, Seen seen) {
        var consumer =
                new KafkaConsumer<>(
                        Map.<String, Object>of(
                                "bootstrap.servers",
                                servers,
                                "group.id",
                                "bench-" + UUID.randomUUID(),
                                "auto.offset.reset",
                                "latest",
                                "fetch.min.bytes",
                                1),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
        var partitions =
                consumer.partitionsFor(TOPIC).stream()
                        .map(partition ->
                                new org.apache.kafka.common.TopicPartition(
                                        TOPIC, partition.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        Set.copyOf(partitions).forEach(consumer::position);
        return CompletableFuture.runAsync(() -> {
            try (consumer) {
                for (var left = records; left > 0; ) {
                    var polled = consumer.poll(Duration.ofSeconds(1));
                    var now = System.nanoTime();
                    for (var record : polled) seen.at(Integer.parseInt(record.key()), now);
                    left -= polled.count();
                }
            }
        });
    }

    private static ProducerRecord<String, byte[]> record(int number, String data) {
        return new ProducerRecord<>(
                TOPIC, String.valueOf(number), data.getBytes(StandardCharsets.UTF_8));
    }

    private KafkaProducer<String, byte[]> producer() {
        var config =
                Map.<String, Object>of(
                        "bootstrap.servers", servers,
                        "acks", "all",
                        "enable.idempotence", "true",
                        "compression.type", "lz4");
        return new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    }
}
