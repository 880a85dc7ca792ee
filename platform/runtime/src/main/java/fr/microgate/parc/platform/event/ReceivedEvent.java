package fr.microgate.parc.platform.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/// An event as it arrived: CloudEvents attributes (`ce_` headers without the prefix) and its JSON
/// data.
public record ReceivedEvent(
        String topic, @Nullable String key, Map<String, String> attributes, byte[] data) {

    private static final int LONGEST_ID = 100;
    private static final TextMapGetter<Map<String, String>> ATTRIBUTES =
            new TextMapGetter<>() {
                @Override
                public Iterable<String> keys(Map<String, String> attributes) {
                    return attributes.keySet();
                }

                @Override
                public @Nullable String get(@Nullable Map<String, String> attributes, String name) {
                    return attributes == null ? null : attributes.get(name);
                }
            };
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    static ReceivedEvent of(ConsumerRecord<String, byte[]> record) {
        var attributes = new LinkedHashMap<String, String>();
        for (var header : record.headers()) {
            if (header.key().startsWith("ce_") && header.value() != null) {
                var name = storable(header.key().substring(3));
                attributes.put(name, storable(new String(header.value(), StandardCharsets.UTF_8)));
            }
        }
        // A record without a usable id is known by its place: it can be put aside once, and named.
        var id = attributes.getOrDefault("id", "");
        if (id.isBlank() || id.length() > LONGEST_ID) {
            attributes.put(
                    "id",
                    "%s-%d-%d".formatted(record.topic(), record.partition(), record.offset()));
        }
        var data = record.value() == null ? new byte[0] : record.value();
        var key = record.key() == null ? null : storable(record.key());
        return new ReceivedEvent(record.topic(), key, attributes, data);
    }

    /// PostgreSQL holds no NUL in a text; an event that could not even be put aside would be tried
    /// for ever.
    static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }

    public String id() {
        return attribute("id");
    }

    public String type() {
        return attribute("type");
    }

    public Instant time() {
        try {
            return Instant.parse(attribute("time"));
        } catch (DateTimeParseException e) {
            throw new ContractViolation("attribute time is not an instant", e);
        }
    }

    public String actor() {
        return attributes.getOrDefault("actor", "unknown");
    }

    public @Nullable UUID organizationId() {
        var value = attributes.get("organizationid");
        try {
            return value == null ? null : UUID.fromString(value);
        } catch (IllegalArgumentException e) {
            throw new ContractViolation("attribute organizationid is not a UUID", e);
        }
    }

    /// What follows from this event is caused by it, in the same chain; the actor is the rule.
    public Cause asCause(String rule) {
        return new Cause(attributes.getOrDefault("correlationid", id()), id(), "system:" + rule);
    }

    /// The trace that it belongs to: what follows from it goes on there.
    Context trace() {
        return W3CTraceContextPropagator.getInstance()
                .extract(Context.current(), attributes, ATTRIBUTES);
    }

    /// @param shape record with only the fields that the reader uses; its constraints (`@NotNull`…)
    ///   are the contract
    public <T> T read(Class<T> shape) {
        try {
            var value = EventJson.MAPPER.readValue(data, shape);
            if (value == null) throw new ContractViolation("data of " + id() + " is null");
            for (var violation : VALIDATOR.validate(value)) {
                throw new ContractViolation(
                        violation.getPropertyPath() + " " + violation.getMessage());
            }
            return value;
        } catch (JsonProcessingException e) {
            throw new ContractViolation(
                    "data is not a " + shape.getSimpleName() + ": " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new ContractViolation("data cannot be read", e);
        }
    }

    private String attribute(String name) {
        var value = attributes.get(name);
        if (value == null || value.isBlank())
            throw new ContractViolation("attribute " + name + " is missing");
        return value;
    }
}
