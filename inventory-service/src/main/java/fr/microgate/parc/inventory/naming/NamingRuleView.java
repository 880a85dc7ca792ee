package fr.microgate.parc.inventory.naming;

import fr.microgate.parc.inventory.asset.AssetKind;
import fr.microgate.parc.platform.http.Revision;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record NamingRuleView(
        UUID id,
        UUID organizationId,
        @Nullable AssetKind kind,
        int position,
        String template,
        Instant createdAt) {

    static NamingRuleView of(NamingRule rule) {
        return new NamingRuleView(
                rule.id,
                rule.organizationId,
                rule.kind,
                rule.position,
                rule.template,
                rule.createdAt);
    }

    static Revision revisionOf(NamingRule rule) {
        var view = of(rule);
        return Revision.of(view, rule.version, Map.of("rule", view));
    }
}
