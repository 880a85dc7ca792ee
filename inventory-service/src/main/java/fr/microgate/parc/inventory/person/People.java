package fr.microgate.parc.inventory.person;

import static fr.microgate.parc.inventory.InventoryProblem.PERSON_NOT_FOUND;

import fr.microgate.parc.inventory.SearchText;
import fr.microgate.parc.platform.security.CurrentUser;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Every query of people. Those for people show them what they may see and nothing else.
@ApplicationScoped
class People implements PanacheRepositoryBase<Person, UUID> {

    private static final String KNOWN =
            """
            SELECT p.* FROM person p WHERE p.organization_id = :organization AND p.person_ref IN (
                SELECT t.person_ref FROM person_term t WHERE t.organization_id = :organization AND t.term = ANY (:terms))\
            """;

    private final CurrentUser user;

    People(CurrentUser user) {
        this.user = user;
    }

    Person visible(UUID personRef) {
        return visible(personRef, findById(personRef));
    }

    Person visibleToChange(UUID personRef) {
        return visible(personRef, findById(personRef, LockModeType.PESSIMISTIC_WRITE));
    }

    private Person visible(UUID personRef, @Nullable Person person) {
        if (person == null || !user.maySee(person.organizationId)) {
            throw PERSON_NOT_FOUND.problem("There is nothing with the id %s.", personRef);
        }
        return person;
    }

    /// @param only the organisation that the caller may see
    List<Person> page(PersonQuery query, Optional<UUID> only, UUID before, int most) {
        var where = new StringBuilder("p.person_ref < :before");
        var values = new HashMap<String, Object>(Map.of("before", before));
        and(where, values, "p.organization_id = :own", "own", only.orElse(null));
        and(where, values, "p.organization_id = :asked", "asked", query.organizationId);
        and(where, values, "p.site_id = :site", "site", query.siteId);
        if (query.status == null) where.append(" AND p.status <> 'ERASED'");
        else and(where, values, "p.status = :status", "status", query.status.name());
        if (query.q != null) {
            where.append(" AND p.person_ref IN (SELECT t.person_ref FROM person_term t WHERE ");
            // A range, not LIKE: it is found in the index whatever the plan was made for.
            where.append("t.term >= :first AND t.term < :end");
            only.ifPresent(_ -> where.append(" AND t.organization_id = :own"));
            if (query.organizationId != null) where.append(" AND t.organization_id = :asked");
            where.append(")");
            values.put("first", SearchText.of(query.q));
            values.put("end", SearchText.of(query.q) + "\uDBFF\uDFFF");
        }
        var select =
                getSession()
                        .createNativeQuery(
                                "SELECT p.* FROM person p WHERE %s ORDER BY p.person_ref DESC"
                                        .formatted(where),
                                Person.class)
                        .setMaxResults(most);
        values.forEach(select::setParameter);
        return select.getResultList();
    }

    /// Whoever of the organisation is found by one of these terms.
    List<Person> found(UUID organizationId, Collection<String> terms) {
        return getSession()
                .createNativeQuery(KNOWN, Person.class)
                .setParameter("organization", organizationId)
                .setParameter("terms", terms.toArray(String[]::new))
                .getResultList();
    }

    boolean isLoginTaken(Person person, String login) {
        return count(
                        "organizationId = ?1 and personRef <> ?2 and lower(details.login) = lower(?3)",
                        person.organizationId,
                        person.personRef,
                        login)
                > 0;
    }

    private static void and(
            StringBuilder where,
            Map<String, Object> values,
            String condition,
            String name,
            @Nullable Object value) {
        if (value == null) return;
        where.append(" AND ").append(condition);
        values.put(name, value);
    }
}
