package fr.microgate.parc.inventory.software;

import static fr.microgate.parc.inventory.InventoryProblem.TOO_MANY_RULES;

import fr.microgate.parc.inventory.organization.Organizations;
import fr.microgate.parc.inventory.posture.Reviews;
import fr.microgate.parc.platform.audit.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What can be done with software rules; the machines concerned are looked at again.
@ApplicationScoped
class SoftwareRuleService {

    private static final int MOST = 100;

    private final SoftwareRules rules;
    private final RulePackages packages;
    private final Organizations organizations;
    private final Reviews reviews;
    private final AuditLog audit;
    private final Clock clock;

    SoftwareRuleService(
            SoftwareRules rules,
            RulePackages packages,
            Organizations organizations,
            Reviews reviews,
            AuditLog audit,
            Clock clock) {
        this.rules = rules;
        this.packages = packages;
        this.organizations = organizations;
        this.reviews = reviews;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    SoftwareRule create(SaveSoftwareRule command) {
        mayHaveOneMore(command.organizationId());
        var rule = SoftwareRule.create(command, clock.instant());
        rules.persistAndFlush(rule);
        packages.compare(rule.id);
        reviews.ask(rule.organizationId, null);
        audit.record("create", "software-rule", rule.id, rule.organizationId);
        return rule;
    }

    @Transactional
    SoftwareRule change(UUID id, SaveSoftwareRule command, @Nullable String ifMatch) {
        var rule = rules.known(id);
        SoftwareRuleView.revisionOf(rule).check(ifMatch, "rule");
        var before = rule.organizationId;
        if (!Objects.equals(before, command.organizationId()))
            mayHaveOneMore(command.organizationId());
        rule.change(command);
        rules.flush();
        packages.compare(id);
        reviews.ask(before, null);
        if (!Objects.equals(before, rule.organizationId)) reviews.ask(rule.organizationId, null);
        audit.record("change", "software-rule", id, rule.organizationId);
        return rule;
    }

    @Transactional
    void remove(UUID id) {
        var rule = rules.known(id);
        rules.delete(rule);
        reviews.ask(rule.organizationId, null);
        audit.record("remove", "software-rule", id, rule.organizationId);
    }

    private void mayHaveOneMore(@Nullable UUID organizationId) {
        if (organizationId != null) organizations.mustBeRegistered(organizationId);
        if (rules.countOf(organizationId) >= MOST)
            throw TOO_MANY_RULES.problem("There are %d rules: remove one first.", MOST);
    }
}
