package fr.microgate.parc.inventory.assignment;

import fr.microgate.parc.inventory.privacy.PersonKey;
import fr.microgate.parc.inventory.privacy.PersonMachines;
import fr.microgate.parc.inventory.privacy.PersonWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/// Machines that a person has, or had with nobody after; those that the shop lends too.
@ApplicationScoped
class AssignedMachines implements PersonMachines {

    private static final String THEIRS =
            """
            SELECT DISTINCT theirs.asset_id FROM asset_assignment AS theirs
            WHERE theirs.person_ref = :person
              AND NOT EXISTS (SELECT FROM asset_assignment AS later
                              WHERE later.asset_id = theirs.asset_id AND later.id > theirs.id
                                AND later.person_ref <> :person)\
            """;

    private final EntityManager entities;

    AssignedMachines(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Set<UUID> of(PersonKey person, PersonWords words) {
        return new HashSet<>(
                entities.createNativeQuery(THEIRS, UUID.class)
                        .setParameter("person", person.personRef())
                        .getResultList());
    }
}
