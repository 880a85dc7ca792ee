package fr.microgate.parc.notification.inbox;

import fr.microgate.parc.notification.notice.Notice;
import fr.microgate.parc.platform.http.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The inboxes of all users; every query is about one of them.
@ApplicationScoped
public class Notifications implements PanacheRepositoryBase<Notification, UUID> {

    private static final int CHUNK = 100;

    List<Notification> page(String recipientId, boolean unreadOnly, PageRequest page) {
        var unread = unreadOnly ? "and readAt is null " : "";
        return find(
                        "recipientId = ?1 and id < ?2 " + unread + "order by id desc",
                        recipientId,
                        page.before())
                .page(0, page.limit() + 1)
                .list();
    }

    long unread(String recipientId) {
        return count("recipientId = ?1 and readAt is null", recipientId);
    }

    /// Says false when he has no such notification.
    boolean markRead(String recipientId, UUID id, Instant at) {
        return update(
                        "readAt = coalesce(readAt, ?1) where id = ?2 and recipientId = ?3",
                        at,
                        id,
                        recipientId)
                == 1;
    }

    void markAllRead(String recipientId, Instant at) {
        update("readAt = ?1 where recipientId = ?2 and readAt is null", at, recipientId);
    }

    /// What these notifications are about.
    public Map<UUID, Notice> notices(List<UUID> ids) {
        return list("id in ?1", ids).stream()
                .collect(Collectors.toMap(Notification::id, Notification::notice));
    }

    /// Where a stream starts: after the notification that its reader saw last, else after the
    /// newest.
    @Transactional
    long position(String recipientId, @Nullable UUID lastSeen) {
        Optional<Notification> seen =
                lastSeen == null
                        ? Optional.empty()
                        : find("id = ?1 and recipientId = ?2", lastSeen, recipientId)
                                .firstResultOptional();
        Optional<Notification> start = seen.or(() -> newest(recipientId));
        return start.map(notification -> notification.seq).orElse(0L);
    }

    private Optional<Notification> newest(String recipientId) {
        return find("recipientId = ?1 order by seq desc", recipientId).firstResultOptional();
    }

    /// What came after a position, in the order of commit, a chunk at a time.
    @Transactional
    List<Notification> after(String recipientId, long position) {
        return find("recipientId = ?1 and seq > ?2 order by seq", recipientId, position)
                .page(0, CHUNK)
                .list();
    }
}
