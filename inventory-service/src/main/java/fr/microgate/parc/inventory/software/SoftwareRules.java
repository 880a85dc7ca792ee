package fr.microgate.parc.inventory.software;

import static fr.microgate.parc.inventory.InventoryProblem.SOFTWARE_RULE_NOT_FOUND;

import fr.microgate.parc.platform.http.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class SoftwareRules implements PanacheRepositoryBase<SoftwareRule, UUID> {

    /// Those about the machines of the organisation; all of them when none is given.
    List<SoftwareRule> page(PageRequest page, @Nullable UUID organizationId) {
        return find(
                        "id < ?1 and (cast(?2 as uuid) is null or organizationId is null or organizationId = ?2) order by id desc",
                        page.before(),
                        organizationId)
                .page(0, page.limit() + 1)
                .list();
    }

    long countOf(@Nullable UUID organizationId) {
        return organizationId == null
                ? count("organizationId is null")
                : count("organizationId", organizationId);
    }

    SoftwareRule known(UUID id) {
        return findByIdOptional(id)
                .orElseThrow(() ->
                        SOFTWARE_RULE_NOT_FOUND.problem("There is nothing with the id %s.", id));
    }
}
