package fr.microgate.parc.ticket.known;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
public class KnownOrganizations implements PanacheRepositoryBase<KnownOrganization, UUID> {

    public void learn(UUID id) {
        if (findById(id) == null) persist(new KnownOrganization(id));
    }
}
