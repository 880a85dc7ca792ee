package fr.microgate.parc.compliance.audit;

import static java.util.stream.Collectors.toMap;

import fr.microgate.parc.platform.http.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.jpa.HibernateHints;

@ApplicationScoped
class AuditTrail implements PanacheRepositoryBase<AuditEvent, UUID> {

    private static final int FETCHED_AT_ONCE = 1_000;
    private static final String HEADLESS =
            """
            select event.chainId, count(*) from AuditEvent event
            where not exists (select 1 from AuditHead head where head.chainId = event.chainId)
            group by event.chainId
            """;

    private final AuditHeads heads;

    AuditTrail(AuditHeads heads) {
        this.heads = heads;
    }

    /// An action is chained once, even if it is told again in another event.
    @Transactional
    void append(ActionRecorded action) {
        if (findById(action.actionId()) != null) return;
        var chain = Objects.requireNonNullElse(action.organizationId(), AuditHeads.PLATFORM);
        persist(heads.lock(chain).append(action));
    }

    /// The rows of a chain in order, fetched as they are read and not kept. Close it.
    Stream<AuditEvent> rows(UUID chain) {
        return find("chainId = ?1 order by seq", chain)
                .withHint(HibernateHints.HINT_FETCH_SIZE, FETCHED_AT_ONCE)
                .stream()
                .peek(getEntityManager()::detach);
    }

    /// Rows of chains that have no head, by chain.
    Map<UUID, Long> headless() {
        return getEntityManager()
                .createQuery(HEADLESS, Object[].class)
                .getResultStream()
                .collect(toMap(row -> (UUID) row[0], row -> (Long) row[1]));
    }

    List<AuditEvent> page(AuditQuery query, PageRequest page) {
        var where = new StringBuilder("actionId < :before");
        var values = new HashMap<String, Object>(Map.of("before", page.before()));
        query.filters()
                .forEach((column, value) -> {
                    where.append(" and ").append(column).append(" = :").append(column);
                    values.put(column, value);
                });
        return find(where + " order by actionId desc", values).page(0, page.limit() + 1).list();
    }
}
