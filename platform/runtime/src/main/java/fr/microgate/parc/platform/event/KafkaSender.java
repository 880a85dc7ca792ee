package fr.microgate.parc.platform.event;

import fr.microgate.parc.platform.work.Rehearsed;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/// The idempotent producer of the relay, opened by the rehearsal or at the first event.
@ApplicationScoped
class KafkaSender implements Rehearsed {

    private final Map<String, Object> broker;
    private @Nullable KafkaProducer<String, byte[]> producer;

    KafkaSender(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.broker = broker;
    }

    synchronized Future<RecordMetadata> send(ProducerRecord<String, byte[]> record) {
        if (producer == null) producer = open();
        return producer.send(record);
    }

    @Override
    public synchronized void rehearse() {
        if (producer == null) producer = open();
        // Every service writes to this one.
        producer.partitionsFor("audit.v1");
    }

    /// Forgets what was not sent yet: it is sent again with what stands before it.
    synchronized void startOver() {
        if (producer != null) producer.close(Duration.ZERO);
        producer = null;
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) producer.close(Duration.ofSeconds(5));
    }

    private KafkaProducer<String, byte[]> open() {
        var config = new HashMap<>(broker);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, "10000");
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, "5000");
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, "20000");
        return new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    }
}
