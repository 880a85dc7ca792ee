package fr.microgate.parc.notification.announcement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// Whom a fact is told: one user, or whoever holds one of some roles.
@Embeddable
public record Audience(
        @Column(name = "to_user") @Nullable String user,
        @Column(name = "to_roles") @JdbcTypeCode(SqlTypes.ARRAY) @Nullable List<String> roles) {

    public static Audience user(String id) {
        return new Audience(id, null);
    }

    public static Audience roles(String... roles) {
        return new Audience(null, List.of(roles));
    }
}
