package fr.microgate.parc.notification.announcement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Facts that wait to be told.
@ApplicationScoped
class Announcements implements PanacheRepositoryBase<Announcement, UUID> {

    private static final String CLAIM =
            """
            UPDATE announcement SET next_try_at = :until
            WHERE id = (SELECT id FROM announcement WHERE next_try_at <= :now
                        ORDER BY next_try_at LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING *\
            """;

    /// The one that waits longest, for this caller alone until then.
    Optional<Announcement> claim(Instant now, Instant until) {
        return getSession()
                .createNativeQuery(CLAIM, Announcement.class)
                .setParameter("now", now)
                .setParameter("until", until)
                .uniqueResultOptional();
    }

    /// Drops it, for the one caller to whom this says true.
    boolean remove(UUID id) {
        return delete("id", id) == 1;
    }
}
