package fr.microgate.parc.inventory.naming;

import static fr.microgate.parc.inventory.InventoryProblem.TEMPLATE_NOT_ALLOWED;
import static fr.microgate.parc.inventory.InventoryProblem.TOO_MANY_RULES;

import fr.microgate.parc.inventory.organization.Organizations;
import fr.microgate.parc.inventory.posture.Reviews;
import fr.microgate.parc.platform.audit.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What can be done with naming rules; the machines concerned are looked at again.
@ApplicationScoped
class NamingRuleService {

    private static final int MOST = 50;

    private final NamingRuleRows rules;
    private final Organizations organizations;
    private final Reviews reviews;
    private final AuditLog audit;
    private final Clock clock;

    NamingRuleService(
            NamingRuleRows rules,
            Organizations organizations,
            Reviews reviews,
            AuditLog audit,
            Clock clock) {
        this.rules = rules;
        this.organizations = organizations;
        this.reviews = reviews;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    NamingRule create(SaveNamingRule command) {
        organizations.mustBeRegistered(command.organizationId());
        if (rules.count("organizationId", command.organizationId()) >= MOST)
            throw TOO_MANY_RULES.problem("There are %d rules: remove one first.", MOST);
        var rule = NamingRule.create(command, clock.instant());
        rules.persist(rule);
        follow("create", rule);
        return rule;
    }

    @Transactional
    NamingRule change(UUID id, SaveNamingRule command, @Nullable String ifMatch) {
        var rule = rules.known(id);
        NamingRuleView.revisionOf(rule).check(ifMatch, "rule");
        if (!rule.organizationId.equals(command.organizationId()))
            throw TEMPLATE_NOT_ALLOWED.problem(
                    "A rule stays with its organisation: make another one.");
        rule.change(command);
        rules.flush();
        follow("change", rule);
        return rule;
    }

    @Transactional
    void remove(UUID id) {
        var rule = rules.known(id);
        rules.delete(rule);
        follow("remove", rule);
    }

    private void follow(String verb, NamingRule rule) {
        reviews.ask(rule.organizationId, null);
        audit.record(verb, "naming-rule", rule.id, rule.organizationId);
    }
}
