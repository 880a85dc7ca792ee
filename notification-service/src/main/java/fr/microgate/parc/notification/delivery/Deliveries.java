package fr.microgate.parc.notification.delivery;

import fr.microgate.parc.platform.http.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The delivery log, and the mails that wait in it.
@ApplicationScoped
public class Deliveries implements PanacheRepositoryBase<Delivery, UUID> {

    private static final String CLAIM =
            """
            UPDATE delivery SET next_try_at = :until
            WHERE id = (SELECT id FROM delivery WHERE status = 'WAITING' AND next_try_at <= :now
                        ORDER BY next_try_at LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING *\
            """;

    /// The one that waits longest, for this caller alone until then.
    Optional<Delivery> claim(Instant now, Instant until) {
        return getSession()
                .createNativeQuery(CLAIM, Delivery.class)
                .setParameter("now", now)
                .setParameter("until", until)
                .uniqueResultOptional();
    }

    List<Delivery> page(
            @Nullable DeliveryStatus status, @Nullable String recipientId, PageRequest page) {
        var query = new StringBuilder("id < :before");
        var parameters = new HashMap<String, Object>();
        parameters.put("before", page.before());
        if (status != null) {
            query.append(" and status = :status");
            parameters.put("status", status);
        }
        if (recipientId != null) {
            query.append(" and recipientId = :recipientId");
            parameters.put("recipientId", recipientId);
        }
        return find(query.append(" order by id desc").toString(), parameters)
                .page(0, page.limit() + 1)
                .list();
    }
}
