package fr.microgate.parc.ticket.known;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A machine as far as its events told. Each fact keeps its time, so that an event replayed late
/// does not bring an older one back.
@Entity
public class KnownAsset {

    @Id UUID id;
    UUID organizationId;
    @Nullable Instant organizationAt;
    @Nullable String name;
    @Nullable Instant nameAt;
    @Nullable String state;
    @Nullable Instant stateAt;
    @Nullable Instant postureAt;

    /// The machine that this one turned out to be.
    @Nullable UUID mergedIntoId;

    @SuppressWarnings("NullAway.Init")
    KnownAsset() {}

    KnownAsset(UUID id, UUID organizationId) {
        this.id = id;
        this.organizationId = organizationId;
    }

    public void isNamed(String name, Instant at) {
        if (isOlder(at, nameAt)) return;
        this.name = name;
        nameAt = at;
    }

    public void isInState(String state, Instant at) {
        if (isOlder(at, stateAt)) return;
        this.state = state;
        stateAt = at;
    }

    public void belongsTo(UUID organizationId, Instant at) {
        if (isOlder(at, organizationAt)) return;
        this.organizationId = organizationId;
        organizationAt = at;
    }

    public void isMergedInto(UUID other) {
        mergedIntoId = other;
    }

    public void standsAlone() {
        mergedIntoId = null;
    }

    /// Answers false when a later posture was seen before, or when the machine is another one by
    /// now.
    public boolean showsPosture(UUID organizationId, Instant at) {
        if (mergedIntoId != null || isOlder(at, postureAt)) return false;
        belongsTo(organizationId, at);
        postureAt = at;
        return true;
    }

    private static boolean isOlder(Instant at, @Nullable Instant known) {
        return known != null && at.isBefore(known);
    }

    public UUID id() {
        return id;
    }

    public UUID organizationId() {
        return organizationId;
    }

    /// What people call it; its id until its name is known.
    public String label() {
        return Objects.requireNonNullElse(name, "machine " + id);
    }
}
