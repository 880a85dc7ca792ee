package fr.microgate.parc.inventory.software;

import static fr.microgate.parc.inventory.InventoryProblem.SOFTWARE_RULE_NOT_ALLOWED;

import fr.microgate.parc.platform.event.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What may not, must, or must at least be installed on the machines of an organisation, or of all.
@Entity
class SoftwareRule {

    enum Kind {
        FORBIDDEN,
        REQUIRED,
        MINIMUM
    }

    @Id UUID id;

    @Version long version;

    @Nullable UUID organizationId;

    @Enumerated(EnumType.STRING)
    Kind kind;

    String title;
    String titleLike;
    @Nullable String publisher;
    @Nullable String publisherLike;
    @Nullable String minVersion;
    @Nullable String minVersionKey;
    String reason;
    Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    SoftwareRule() {}

    static SoftwareRule create(SaveSoftwareRule command, Instant at) {
        var rule = new SoftwareRule();
        rule.id = Ids.next();
        rule.createdAt = at;
        rule.change(command);
        return rule;
    }

    void change(SaveSoftwareRule command) {
        if (command.kind() == Kind.MINIMUM && command.minVersion() == null)
            throw SOFTWARE_RULE_NOT_ALLOWED.problem(
                    "A rule of the kind MINIMUM needs minVersion, the oldest version that is allowed.");
        if (command.kind() != Kind.MINIMUM && command.minVersion() != null)
            throw SOFTWARE_RULE_NOT_ALLOWED.problem(
                    "minVersion belongs to a rule of the kind MINIMUM, and to no other.");
        organizationId = command.organizationId();
        kind = command.kind();
        title = command.title();
        titleLike = like(title);
        publisher = command.publisher();
        publisherLike = publisher == null ? null : like(publisher);
        minVersion = command.minVersion();
        minVersionKey = minVersion == null ? null : VersionKey.of(minVersion);
        reason = command.reason();
    }

    /// Of PostgreSQL, without case; only `*` stands for other characters.
    static String like(String pattern) {
        return pattern.strip()
                .toLowerCase(Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_")
                .replace('*', '%');
    }
}
