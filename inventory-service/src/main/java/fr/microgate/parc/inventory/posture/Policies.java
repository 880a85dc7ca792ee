package fr.microgate.parc.inventory.posture;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.microgate.parc.inventory.lifecycle.LifeCycle;
import fr.microgate.parc.inventory.naming.NamingRuleRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// The policy of each organisation, remembered for a moment: it is asked for with every inventory.
@ApplicationScoped
public class Policies {

    private final PostureRules rules;
    private final NamingRuleRows naming;
    private final LifeCycle lifeCycle;
    private final Cache<UUID, Policy> known;

    Policies(PostureRules rules, NamingRuleRows naming, LifeCycle lifeCycle, PostureConfig config) {
        this.rules = rules;
        this.naming = naming;
        this.lifeCycle = lifeCycle;
        this.known =
                Caffeine.newBuilder()
                        .maximumSize(10_000)
                        .expireAfterWrite(config.rulesRemembered())
                        .build();
    }

    public Policy of(UUID organizationId) {
        var policy = known.getIfPresent(organizationId);
        return policy == null ? fresh(organizationId) : policy;
    }

    /// Read again: the review that follows a change must not look through old rules.
    public Policy fresh(UUID organizationId) {
        var policy =
                new Policy(rules.of(organizationId), naming.of(organizationId), lifeCycle.inUse());
        known.put(organizationId, policy);
        return policy;
    }
}
