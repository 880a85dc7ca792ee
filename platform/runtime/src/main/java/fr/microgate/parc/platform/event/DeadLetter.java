package fr.microgate.parc.platform.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// An event that could not have its effect, with the reason: kept for thirty days for somebody to
/// replay it.
@Entity
@Table(name = "dead_letter")
class DeadLetter {

    @Id UUID id;

    String consumer;
    String eventId;
    String topic;
    @Nullable String key;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> attributes;

    byte[] data;
    String reason;
    String stack;
    int tries;
    Instant failedAt;

    @Column(name = "replayed_at")
    @Nullable Instant replayedAt;

    @Nullable String replayedBy;

    @SuppressWarnings("NullAway.Init")
    DeadLetter() {}

    ReceivedEvent event() {
        return new ReceivedEvent(topic, key, attributes, data);
    }

    String text() {
        return new String(data, StandardCharsets.UTF_8);
    }
}
