package fr.microgate.parc.inventory.privacy;

import fr.microgate.parc.inventory.privacy.Sought.HandedOn;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

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

    /// Also those that somebody else had since. Who has a machine of the shop that is nobody's loan
    /// has it still.
    private static final String HANDED_ON =
            """
            SELECT asset.id, asset.organization_id FROM asset JOIN organization AS owner ON owner.id = asset.organization_id
            WHERE asset.organization_id <> :organization
              AND (asset.id = ANY (:machines) OR asset.id IN (SELECT asset_id FROM asset_assignment WHERE person_ref = :person))
              AND NOT (owner.kind = 'SELF' AND asset.ownership IN ('DEMO', 'LOAN', 'RENTAL'))
              AND NOT EXISTS (SELECT FROM asset_assignment AS now WHERE now.asset_id = asset.id
                              AND now.person_ref = :person AND now.returned_at IS NULL)\
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
        var handedOn = handedOn(person, theirs);
        var lenders = lenders(person, theirs);
        theirs.addAll(handedOn.keySet());
        return new Sought(person, words, theirs, lenders, handedOn);
    }

    private Map<UUID, HandedOn> handedOn(PersonKey person, Set<UUID> machines) {
        List<?> found =
                entities.createNativeQuery(HANDED_ON, Object[].class)
                        .setParameter("machines", machines.toArray(UUID[]::new))
                        .setParameter("person", person.personRef())
                        .setParameter("organization", person.organizationId())
                        .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .collect(
                        Collectors.toMap(
                                row -> (UUID) row[0],
                                row -> new HandedOn((UUID) row[1], name(row[0], machines))));
    }

    private static Reach name(Object machine, Set<UUID> theirs) {
        return theirs.contains(machine) ? Reach.THEIR_HOST_NAME : Reach.ANYWHERE;
    }

    private SortedSet<UUID> lenders(PersonKey person, Set<UUID> machines) {
        return new TreeSet<>(
                entities.createNativeQuery(LENDERS, UUID.class)
                        .setParameter("machines", machines.toArray(UUID[]::new))
                        .setParameter("organization", person.organizationId())
                        .getResultList());
    }
}
