package fr.microgate.parc.compliance;

import static fr.microgate.parc.compliance.ComplianceProblem.ORGANIZATION_NOT_FOUND;

import fr.microgate.parc.platform.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The organisation that a list is about.
@ApplicationScoped
public class OrganizationScope {

    private final CurrentUser user;

    OrganizationScope(CurrentUser user) {
        this.user = user;
    }

    /// The one asked for, if the caller may see it; a client's own when he asks for none; null for
    /// all.
    public @Nullable UUID of(@Nullable UUID asked) {
        if (asked == null) return user.onlyOrganization().orElse(null);
        user.mustSee(asked, ORGANIZATION_NOT_FOUND, asked);
        return asked;
    }
}
