package fr.microgate.parc.inventory.identification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/// One at a time says in an organisation which machine is which: a document, or a person. Held
/// until the end of the transaction.
@ApplicationScoped
public class IdentityLock {

    private final EntityManager entities;

    IdentityLock(EntityManager entities) {
        this.entities = entities;
    }

    public void hold(UUID organizationId) {
        entities.createNativeQuery(
                        "SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtext('identify'), hashtext(:organization))) AS held",
                        Integer.class)
                .setParameter("organization", organizationId.toString())
                .getSingleResult();
    }
}
