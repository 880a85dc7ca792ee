package fr.microgate.parc.ticket.ticket;

import static fr.microgate.parc.ticket.ticket.TicketStatus.CANCELLED;
import static fr.microgate.parc.ticket.ticket.TicketStatus.CLOSED;

import fr.microgate.parc.platform.http.PageRequest;
import fr.microgate.parc.platform.security.CurrentUser;
import fr.microgate.parc.ticket.TicketProblem;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Every ticket query. Those for people show them what they may see and nothing else.
@ApplicationScoped
public class Tickets implements PanacheRepositoryBase<Ticket, UUID> {

    private static final String NEXT_NUMBER =
            """
            INSERT INTO ticket_counter (year, last) VALUES (:year, 1)
            ON CONFLICT (year) DO UPDATE SET last = ticket_counter.last + 1
            RETURNING last\
            """;

    private final CurrentUser user;

    Tickets(CurrentUser user) {
        this.user = user;
    }

    /// No gap and no double: the counter's row is locked until the ticket is committed with its
    /// number.
    String nextNumber(int year) {
        var last =
                getSession()
                        .createNativeQuery(NEXT_NUMBER, Integer.class)
                        .setParameter("year", year)
                        .getSingleResult();
        return "T-%d-%06d".formatted(year, last);
    }

    public Ticket visible(UUID id) {
        return visible(id, findById(id));
    }

    /// Waits for whoever is changing it now, so that two people who change different fields both
    /// succeed.
    Ticket visibleToChange(UUID id) {
        return visible(id, findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    private Ticket visible(UUID id, @Nullable Ticket ticket) {
        if (ticket == null || !user.maySee(ticket.organizationId)) {
            throw TicketProblem.TICKET_NOT_FOUND.problem("There is nothing with the id %s.", id);
        }
        return ticket;
    }

    /// The tickets, neither closed nor cancelled, about the controls of a machine: one for each at
    /// most.
    public List<Ticket> watching(UUID assetId) {
        return find("watchedAssetId = ?1 and status not in (?2, ?3)", assetId, CLOSED, CANCELLED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /// The tickets, neither closed nor cancelled, about a machine.
    List<Ticket> about(UUID assetId) {
        return find(
                        "from Ticket t where (watchedAssetId = ?1 or exists (from t.assetIds a where a = ?1)) and status not in (?2, ?3)",
                        assetId,
                        CLOSED,
                        CANCELLED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /// One more than the limit when there is a next page.
    List<Ticket> page(TicketQuery query, PageRequest page) {
        var filters = new Filters();
        filters.add("id < :before", "before", page.before());
        filters.add("organizationId = :own", "own", user.onlyOrganization().orElse(null));
        filters.add("organizationId = :organization", "organization", query.organizationId);
        filters.add("status in :status", "status", query.status.isEmpty() ? null : query.status);
        filters.add("priority = :priority", "priority", query.priority);
        filters.add("assigneeId = :assignee", "assignee", query.assigneeId);
        filters.add("exists (from t.assetIds a where a = :asset)", "asset", query.assetId);
        filters.add("number = :number", "number", query.number);
        return find("from Ticket t where " + filters + " order by id desc", filters.values)
                .page(0, page.limit() + 1)
                .list();
    }

    /// Only the filters that were given, so that PostgreSQL can choose the index of each.
    private static final class Filters {

        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> values = new HashMap<>();

        void add(String condition, String name, @Nullable Object value) {
            if (value == null) return;
            conditions.add(condition);
            values.put(name, value);
        }

        @Override
        public String toString() {
            return String.join(" and ", conditions);
        }
    }
}
