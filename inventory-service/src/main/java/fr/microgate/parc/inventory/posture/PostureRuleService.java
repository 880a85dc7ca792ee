package fr.microgate.parc.inventory.posture;

import fr.microgate.parc.inventory.asset.Criticality;
import fr.microgate.parc.inventory.organization.Organizations;
import fr.microgate.parc.platform.audit.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What can be done with the rules; a change is followed by a review of the machines concerned.
@ApplicationScoped
class PostureRuleService {

    private final PostureRules rules;
    private final Reviews reviews;
    private final Organizations organizations;
    private final AuditLog audit;
    private final Clock clock;

    PostureRuleService(
            PostureRules rules,
            Reviews reviews,
            Organizations organizations,
            AuditLog audit,
            Clock clock) {
        this.rules = rules;
        this.reviews = reviews;
        this.organizations = organizations;
        this.audit = audit;
        this.clock = clock;
    }

    List<PostureRuleView> effective(
            @Nullable UUID organizationId, @Nullable Criticality criticality) {
        if (organizationId != null) organizations.mustBeRegistered(organizationId);
        var all = rules.of(organizationId);
        var asked =
                criticality == null ? Arrays.stream(Criticality.values()) : Stream.of(criticality);
        return asked.flatMap(one ->
                        Rule.effective(all, one).values().stream()
                                .map(rule -> PostureRuleView.of(rule, one)))
                .toList();
    }

    /// The rule that counts there: the one that is said, or the next less specific one.
    @Transactional
    Rule inForce(
            Control control, @Nullable UUID organizationId, @Nullable Criticality criticality) {
        if (organizationId != null) organizations.mustBeRegistered(organizationId);
        return Objects.requireNonNull(
                Rule.effective(rules.of(organizationId), criticality).get(control));
    }

    /// The first word needs no If-Match: there is nothing that it could overwrite.
    @Transactional
    Rule put(Rule rule, @Nullable String ifMatch) {
        var control = rule.control();
        var before = rules.said(control, rule.organizationId(), rule.criticality());
        before.ifPresent(said -> PostureRuleView.revisionOf(said).check(ifMatch, "rule"));
        rules.put(rule, clock.instant());
        follow("set", control, rule.organizationId(), rule.criticality());
        return rule;
    }

    Rule rule(
            Control control,
            @Nullable UUID organizationId,
            @Nullable Criticality criticality,
            SetPostureRule command) {
        if (organizationId != null) organizations.mustBeRegistered(organizationId);
        return command.rule(rules.builtIn(control), organizationId, criticality);
    }

    @Transactional
    void remove(
            Control control,
            @Nullable UUID organizationId,
            @Nullable Criticality criticality,
            @Nullable String ifMatch) {
        rules.said(control, organizationId, criticality)
                .ifPresent(said -> PostureRuleView.revisionOf(said).check(ifMatch, "rule"));
        if (rules.remove(control, organizationId, criticality))
            follow("reset", control, organizationId, criticality);
    }

    private void follow(
            String verb,
            Control control,
            @Nullable UUID organizationId,
            @Nullable Criticality criticality) {
        reviews.ask(organizationId, criticality);
        audit.record(verb, "posture-rule", control, organizationId);
    }
}
