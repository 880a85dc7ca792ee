package fr.microgate.parc.inventory.privacy;

import fr.microgate.parc.inventory.privacy.Sought.HandedOn;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

    /// Also those that somebody else had since. Who has a machine of the shop that is nobody's loan
    /// has it still.
    private static final String HANDED_ON =
            """
            SELECT asset.id, asset.organization_id,
                EXISTS (SELECT FROM asset_assignment AS later WHERE later.asset_id = asset.id AND later.person_ref <> :person
                        AND later.id > ALL (SELECT id FROM asset_assignment WHERE asset_id = asset.id AND person_ref = :person)),
                holder.login, concat_ws(' ', holder.first_name, holder.last_name)
            FROM asset JOIN organization AS owner ON owner.id = asset.organization_id
            LEFT JOIN asset_assignment AS now ON now.asset_id = asset.id AND now.returned_at IS NULL
            LEFT JOIN person AS holder ON holder.person_ref = now.person_ref
            WHERE asset.organization_id <> :organization AND now.person_ref IS DISTINCT FROM :person
              AND (asset.id = ANY (:machines) OR asset.id IN (SELECT asset_id FROM asset_assignment WHERE person_ref = :person))
              AND NOT (owner.kind = 'SELF' AND asset.ownership IN ('DEMO', 'LOAN', 'RENTAL'))\
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
        var handedOn = handedOn(person, words, theirs);
        var lenders = lenders(person, theirs);
        theirs.addAll(handedOn.keySet());
        return new Sought(person, words, theirs, lenders, handedOn);
    }

    /// What a machine says of one who is called the same and has it now is not of the person.
    private Map<UUID, HandedOn> handedOn(PersonKey person, PersonWords words, Set<UUID> machines) {
        var handedOn = new HashMap<UUID, HandedOn>();
        List<?> found =
                entities.createNativeQuery(HANDED_ON, Object[].class)
                        .setParameter("machines", machines.toArray(UUID[]::new))
                        .setParameter("person", person.personRef())
                        .setParameter("organization", person.organizationId())
                        .getResultList();
        for (var one : found) {
            var row = (Object[]) one;
            var name = Boolean.TRUE.equals(row[2]) ? Reach.ANYWHERE : Reach.THEIR_HOST_NAME;
            var isNamesake =
                    words.isLogin((String) row[3], Reach.ANYWHERE)
                            || words.in((String) row[4], Reach.ANYWHERE) == Certainty.SURE;
            if (isNamesake) machines.remove((UUID) row[0]);
            else handedOn.put((UUID) row[0], new HandedOn((UUID) row[1], name));
        }
        return handedOn;
    }

    private SortedSet<UUID> lenders(PersonKey person, Set<UUID> machines) {
        return new TreeSet<>(
                entities.createNativeQuery(LENDERS, UUID.class)
                        .setParameter("machines", machines.toArray(UUID[]::new))
                        .setParameter("organization", person.organizationId())
                        .getResultList());
    }
}
