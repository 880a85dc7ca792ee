package fr.microgate.parc.inventory.naming;

import fr.microgate.parc.inventory.asset.AssetKind;
import fr.microgate.parc.platform.event.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How an organisation calls its machines.
@Entity
class NamingRule {

    @Id UUID id;

    @Version long version;

    UUID organizationId;

    @Enumerated(EnumType.STRING)
    @Nullable AssetKind kind;

    int position;
    String template;
    Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    NamingRule() {}

    static NamingRule create(SaveNamingRule command, Instant at) {
        var rule = new NamingRule();
        rule.id = Ids.next();
        rule.organizationId = command.organizationId();
        rule.createdAt = at;
        rule.change(command);
        return rule;
    }

    void change(SaveNamingRule command) {
        kind = command.kind();
        position = command.position();
        template = Template.of(command.template()).text();
    }

    NamingRules.Compiled compiled() {
        return new NamingRules.Compiled(kind, Template.of(template));
    }
}
