package fr.microgate.parc.inventory.person;

import static fr.microgate.parc.inventory.InventoryProblem.PERSON_NOT_FOUND;

import fr.microgate.parc.platform.security.CurrentUser;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
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
    private final NewestPeople newest;

    People(CurrentUser user, NewestPeople newest) {
        this.user = user;
        this.newest = newest;
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

    /// Newest first.
    ///
    /// @param only the organisation that the caller may see
    List<Person> page(PersonQuery query, Optional<UUID> only, UUID before, int most) {
        var found = newest.of(query, only, before, most);
        return found.isEmpty() ? List.of() : list("personRef in ?1 order by personRef desc", found);
    }

    /// Whoever of the organisation is found by one of these terms.
    List<Person> found(UUID organizationId, Collection<String> terms) {
        return getSession()
                .createNativeQuery(KNOWN, Person.class)
                .setParameter("organization", organizationId)
                .setParameter("terms", terms.toArray(String[]::new))
                .getResultList();
    }

    /// Those of the organisation with these references, and whoever is found by one of the terms.
    List<Person> found(UUID organizationId, Collection<UUID> refs, Collection<String> terms) {
        var found = new LinkedHashSet<>(found(organizationId, terms));
        if (!refs.isEmpty())
            found.addAll(list("organizationId = ?1 and personRef in ?2", organizationId, refs));
        return List.copyOf(found);
    }

    boolean isLoginTaken(Person person, String login) {
        return count(
                        "organizationId = ?1 and personRef <> ?2 and lower(details.login) = lower(?3)",
                        person.organizationId,
                        person.personRef,
                        login)
                > 0;
    }
}
