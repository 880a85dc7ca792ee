package fr.microgate.parc.inventory.privacy;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/// Gathers what a person is looked for by, before anybody erases something of it.
@ApplicationScoped
class PersonSearch {

    /// A machine that went to another client is that client's by now, and lent to nobody.
    private static final String LENDERS =
            """
            SELECT DISTINCT asset.organization_id FROM asset JOIN organization AS shop ON shop.id = asset.organization_id
            WHERE asset.id = ANY (:machines) AND asset.organization_id <> :organization
              AND shop.kind = 'SELF' AND asset.ownership IN ('DEMO', 'LOAN', 'RENTAL')\
            """;

    private final List<PersonMachines> machines;
    private final ErasedWords erased;
    private final EntityManager entities;

    PersonSearch(@All List<PersonMachines> machines, ErasedWords erased, EntityManager entities) {
        this.machines = machines;
        this.erased = erased;
        this.entities = entities;
    }

    Sought of(PersonKey person) {
        var words = person.isErased() ? erased.of(person) : PersonWords.of(person);
        var theirs = new HashSet<UUID>();
        // Their logins may be gone already.
        if (person.isErased()) theirs.addAll(erased.machinesOf(person.personRef()));
        machines.forEach(some -> theirs.addAll(some.of(person, words)));
        return new Sought(person, words, theirs, lenders(person, theirs));
    }

    private SortedSet<UUID> lenders(PersonKey person, Set<UUID> machines) {
        return new TreeSet<>(
                entities.createNativeQuery(LENDERS, UUID.class)
                        .setParameter("machines", machines.toArray(UUID[]::new))
                        .setParameter("organization", person.organizationId())
                        .getResultList());
    }
}
