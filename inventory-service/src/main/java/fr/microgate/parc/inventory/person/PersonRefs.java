package fr.microgate.parc.inventory.person;

import static fr.microgate.parc.inventory.InventoryProblem.UNKNOWN_PERSON;

import fr.microgate.parc.inventory.SearchText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Whom others may refer to.
@ApplicationScoped
public class PersonRefs {

    private final People people;

    PersonRefs(People people) {
        this.people = people;
    }

    /// Refuses a command that names nobody, or somebody who is gone. Until the end of the
    /// transaction nobody leaves or is erased.
    ///
    /// @param organizationId any when null
    public void mustBeActive(@Nullable UUID personRef, @Nullable UUID organizationId) {
        if (personRef == null) return;
        var person = people.findById(personRef, LockModeType.PESSIMISTIC_READ);
        if (person == null
                || organizationId != null && !person.organizationId.equals(organizationId))
            throw UNKNOWN_PERSON.problem(
                    "There is no person %s who may have it: choose one of its organisation.",
                    personRef);
        if (person.status != PersonStatus.ACTIVE)
            throw UNKNOWN_PERSON.problem(
                    "The person %s is not there any more: choose another.", personRef);
    }

    /// Who of the organisation has one of these e-mail addresses or logins today.
    ///
    /// @return references by address and login as people search for them
    public Map<String, Set<UUID>> called(UUID organizationId, Collection<String> names) {
        var terms = names.stream().map(SearchText::of).distinct().toList();
        var refs = new HashMap<String, Set<UUID>>();
        if (terms.isEmpty()) return refs;
        for (var person : people.found(organizationId, terms)) {
            if (person.status != PersonStatus.ACTIVE) continue;
            var details = person.details();
            var known = new LinkedHashSet<>(details.emails());
            if (details.login() != null) known.add(details.login());
            for (var name : known)
                refs.computeIfAbsent(SearchText.of(name), _ -> new LinkedHashSet<>())
                        .add(person.personRef);
        }
        return refs;
    }
}
