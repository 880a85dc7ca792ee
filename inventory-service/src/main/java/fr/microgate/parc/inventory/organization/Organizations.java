package fr.microgate.parc.inventory.organization;

import fr.microgate.parc.inventory.InventoryProblem;
import fr.microgate.parc.platform.http.PageRequest;
import fr.microgate.parc.platform.security.CurrentUser;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class Organizations implements PanacheRepositoryBase<Organization, UUID> {

    private static final Duration IN_FLIGHT = Duration.ofMinutes(10);

    /// A shop has some thousand clients, so looking inside the names needs no index.
    private static final String CALLED =
            " and locate(cast(function('search_text', cast(:q as String)) as String), cast(function('search_text', name || ' ' || code) as String)) > 0";

    List<Organization> page(PageRequest page, Optional<UUID> only, OrganizationQuery query) {
        var where = new StringBuilder("id < :before");
        var values = Parameters.with("before", page.before());
        and(where, values, "id", only.orElse(null));
        and(where, values, "kind", query.kind);
        and(where, values, "active", query.active);
        if (query.q != null) {
            where.append(CALLED);
            values.and("q", query.q);
        }
        return find(where + " order by id desc", values).page(0, page.limit() + 1).list();
    }

    private static void and(
            StringBuilder where, Parameters values, String field, @Nullable Object value) {
        if (value == null) return;
        where.append(" and ").append(field).append(" = :").append(field);
        values.and(field, value);
    }

    public Map<UUID, String> names(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : list("id in ?1", ids).stream()
                        .collect(Collectors.toMap(one -> one.id, one -> one.name));
    }

    /// Those with one of these codes, until the end of the transaction.
    List<Organization> coded(Collection<String> codes) {
        return codes.isEmpty()
                ? List.of()
                : find("code in ?1 order by id", codes)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .list();
    }

    boolean isTaken(UUID id, String code) {
        return count("id = ?1 or code = ?2", id, code) > 0;
    }

    /// There is one at most.
    boolean hasShop() {
        return count("kind", Organization.Kind.SELF) > 0;
    }

    /// The organisation of a URL.
    public Organization registered(UUID id) {
        return registered(id, findById(id));
    }

    /// Waits for whoever is changing it, or something that hangs on it, at this moment.
    public Organization toChange(UUID id) {
        return registered(id, findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    private static Organization registered(UUID id, @Nullable Organization organization) {
        if (organization == null) {
            throw InventoryProblem.ORGANIZATION_NOT_FOUND.problem(
                    "There is nothing with the id %s.", id);
        }
        return organization;
    }

    /// What was kept of people and is not wanted any more goes. A document that was being processed
    /// meanwhile may still bring some of it.
    void purgePeople(UUID id, Instant at) {
        getEntityManager()
                .createNativeQuery(
                        """
                        INSERT INTO people_purge (organization_id, since, until) VALUES (:organization, :since, :until)
                        ON CONFLICT (organization_id) DO UPDATE SET since = excluded.since, until = excluded.until\
                        """)
                .setParameter("organization", id)
                .setParameter("since", at)
                .setParameter("until", at.plus(IN_FLIGHT))
                .executeUpdate();
    }

    /// The organisation, when there is one that this user may see.
    public Organization visible(UUID id, CurrentUser user) {
        user.mustSee(id, InventoryProblem.ORGANIZATION_NOT_FOUND, id);
        return findByIdOptional(id)
                .orElseThrow(() ->
                        InventoryProblem.ORGANIZATION_NOT_FOUND.problem(
                                "There is nothing with the id %s.", id));
    }

    /// Refuses a command that names an organisation nobody registered.
    public void mustBeRegistered(UUID id) {
        if (findByIdOptional(id).isEmpty()) {
            throw InventoryProblem.UNKNOWN_ORGANIZATION.problem(
                    "Register organisation %s first.", id);
        }
    }
}
