package fr.microgate.parc.compliance.fleet;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A machine of inventory-service: whose it is and in which state. Its host name is left where it
/// is, since it may hold the name of a person.
@Entity
public class KnownAsset {

    /// States in which a machine counts in no percentage.
    public static final Set<String> OUT_OF_SERVICE =
            Set.of("RETIRED", "DISPOSED", "LOST", "STOLEN");

    private static final String NOT_TOLD = "UNKNOWN";

    @Id UUID assetId;

    @Version long version;

    UUID organizationId;
    @Nullable Instant organizationAt;
    String state;
    Instant stateAt;

    /// Whether it turned out to be another machine.
    boolean merged;

    @SuppressWarnings("NullAway.Init")
    KnownAsset() {}

    /// Known because an event spoke of it; its own registration may have gone to the dead letters.
    static KnownAsset mentioned(UUID assetId, UUID organizationId) {
        var asset = new KnownAsset();
        asset.assetId = assetId;
        asset.organizationId = organizationId;
        asset.state = NOT_TOLD;
        asset.stateAt = Instant.EPOCH;
        return asset;
    }

    /// A replayed older event changes nothing.
    void become(String state, Instant at) {
        if (at.isBefore(stateAt)) return;
        this.state = state;
        this.stateAt = at;
    }

    /// @return whether it was of another organisation until then
    boolean moved(UUID organizationId, Instant at) {
        if (organizationAt != null && at.isBefore(organizationAt)) return false;
        var other = !organizationId.equals(this.organizationId);
        this.organizationId = organizationId;
        organizationAt = at;
        return other;
    }

    void merged(boolean now) {
        merged = now;
    }

    boolean isMerged() {
        return merged;
    }

    UUID organizationId() {
        return organizationId;
    }
}
