package fr.microgate.parc.inventory.naming;

import fr.microgate.parc.inventory.Wording;
import fr.microgate.parc.inventory.asset.AssetKind;
import fr.microgate.parc.platform.http.Revision;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

record NamingRuleView(
        UUID id,
        UUID organizationId,
        @Nullable AssetKind kind,
        int position,
        String template,
        Instant createdAt,
        @Schema(description = "When its names hold that of a person") @Nullable String warning) {

    static NamingRuleView of(NamingRule rule) {
        return new NamingRuleView(
                rule.id,
                rule.organizationId,
                rule.kind,
                rule.position,
                rule.template,
                rule.createdAt,
                Template.of(rule.template).isPersonal()
                        ? Wording.asked().of(Template.PERSONAL)
                        : null);
    }

    static Revision revisionOf(NamingRule rule) {
        var written = Arrays.asList(rule.kind, rule.position, rule.template);
        return Revision.of(of(rule), rule.version, Map.of("rule", written));
    }
}
