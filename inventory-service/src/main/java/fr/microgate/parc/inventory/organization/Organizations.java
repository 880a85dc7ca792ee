package fr.microgate.parc.inventory.organization;

import fr.microgate.parc.inventory.InventoryProblem;
import fr.microgate.parc.platform.http.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class Organizations implements PanacheRepositoryBase<Organization, UUID> {

    List<Organization> page(PageRequest page, Optional<UUID> only) {
        return find(
                        "id < ?1 and (cast(?2 as uuid) is null or id = ?2) order by id desc",
                        page.before(),
                        only.orElse(null))
                .page(0, page.limit() + 1)
                .list();
    }

    boolean isTaken(UUID id, String code) {
        return count("id = ?1 or code = ?2", id, code) > 0;
    }

    /// Refuses a command that names an organisation nobody registered.
    public void mustBeRegistered(UUID id) {
        if (findByIdOptional(id).isEmpty()) {
            throw InventoryProblem.UNKNOWN_ORGANIZATION.problem(
                    "Register organisation %s first.", id);
        }
    }
}
