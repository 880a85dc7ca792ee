package fr.microgate.parc.platform.event;

import fr.microgate.parc.platform.security.CurrentUser;
import io.opentelemetry.api.trace.Span;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Events leave with the change that made them true: `add` only writes a row of the same
/// transaction, the relay publishes it after the commit.
@ApplicationScoped
public class Outbox {

    private static final String INSERT =
            """
            INSERT INTO outbox (id, topic, key, type, organization_id, actor, correlation_id, causation_id, traceparent, occurred_at, data)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
            """;

    private final DataSource dataSource;
    private final CurrentUser currentUser;
    private final Clock clock;

    Outbox(DataSource dataSource, CurrentUser currentUser, Clock clock) {
        this.dataSource = dataSource;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /// Must run inside the transaction of the change.
    ///
    /// @param organizationId organisation the fact belongs to; null only for facts of the whole
    ///   platform
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(@Nullable UUID organizationId, DomainEvent event) {
        addAll(organizationId, List.of(event));
    }

    /// The same for many, in this order.
    @Transactional(Transactional.TxType.MANDATORY)
    public void addAll(@Nullable UUID organizationId, List<? extends DomainEvent> events) {
        var cause = cause();
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            for (var event : events) {
                insert.setObject(1, Ids.next());
                insert.setString(2, event.topic());
                insert.setString(3, event.subject().toString());
                insert.setString(4, event.type());
                insert.setObject(5, organizationId);
                insert.setString(6, cause.actor());
                insert.setString(7, cause.correlationId());
                insert.setString(8, cause.causationId());
                insert.setString(9, traceparent());
                insert.setTimestamp(10, Timestamp.from(clock.instant()));
                insert.setString(11, EventJson.write(event));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot write to the outbox", e);
        }
    }

    /// The bound cause, else the caller of the running request.
    public Cause cause() {
        var bound = Cause.current();
        if (bound != null) return bound;
        if (Arc.container().requestContext().isActive() && currentUser.isKnown()) {
            return new Cause(currentUser.correlationId(), null, currentUser.id());
        }
        return Cause.ofRule("unnamed");
    }

    private static @Nullable String traceparent() {
        var span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-%s-%s-%s"
                        .formatted(
                                span.getTraceId(), span.getSpanId(), span.getTraceFlags().asHex())
                : null;
    }
}
