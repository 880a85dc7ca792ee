package fr.microgate.parc.compliance.fleet;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An organisation that some event spoke of.
@Entity
public class KnownOrganization {

    @Id UUID organizationId;

    @Nullable String code;

    @SuppressWarnings("NullAway.Init")
    KnownOrganization() {}

    public UUID organizationId() {
        return organizationId;
    }

    public @Nullable String code() {
        return code;
    }
}
