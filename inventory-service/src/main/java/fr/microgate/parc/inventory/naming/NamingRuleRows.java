package fr.microgate.parc.inventory.naming;

import static fr.microgate.parc.inventory.InventoryProblem.NAMING_RULE_NOT_FOUND;

import fr.microgate.parc.platform.http.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class NamingRuleRows implements PanacheRepositoryBase<NamingRule, UUID> {

    public NamingRules of(UUID organizationId) {
        return new NamingRules(
                list("organizationId = ?1 order by position, id", organizationId).stream()
                        .map(NamingRule::compiled)
                        .toList());
    }

    List<NamingRule> page(PageRequest page, @Nullable UUID organizationId) {
        return find(
                        "id < ?1 and (cast(?2 as uuid) is null or organizationId = ?2) order by id desc",
                        page.before(),
                        organizationId)
                .page(0, page.limit() + 1)
                .list();
    }

    NamingRule known(UUID id) {
        return findByIdOptional(id)
                .orElseThrow(() ->
                        NAMING_RULE_NOT_FOUND.problem("There is nothing with the id %s.", id));
    }
}
