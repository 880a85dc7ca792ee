package fr.microgate.parc.inventory.software;

import fr.microgate.parc.platform.http.Revision;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record SoftwareRuleView(
        UUID id,
        @Nullable UUID organizationId,
        SoftwareRule.Kind kind,
        String title,
        @Nullable String publisher,
        @Nullable String minVersion,
        String reason,
        Instant createdAt) {

    static SoftwareRuleView of(SoftwareRule rule) {
        return new SoftwareRuleView(
                rule.id,
                rule.organizationId,
                rule.kind,
                rule.title,
                rule.publisher,
                rule.minVersion,
                rule.reason,
                rule.createdAt);
    }

    static Revision revisionOf(SoftwareRule rule) {
        var view = of(rule);
        return Revision.of(view, rule.version, Map.of("rule", view));
    }
}
