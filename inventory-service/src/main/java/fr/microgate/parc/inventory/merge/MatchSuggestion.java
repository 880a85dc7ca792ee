package fr.microgate.parc.inventory.merge;

import static fr.microgate.parc.inventory.InventoryProblem.SUGGESTION_DECIDED;

import fr.microgate.parc.platform.event.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// Two machines that may be one: not enough for us to say so, enough to ask a person.
@Entity
class MatchSuggestion {

    enum State {
        OPEN,
        MERGED,
        DISMISSED,
        /// One of the two was merged with another machine.
        OBSOLETE
    }

    @Id UUID id;

    @Version long version;

    UUID organizationId;
    UUID assetId;
    UUID otherId;

    @Enumerated(EnumType.STRING)
    State state;

    @JdbcTypeCode(SqlTypes.JSON)
    List<SuggestionReason> reasons;

    Instant openedAt;
    @Nullable Instant decidedAt;
    @Nullable String decidedBy;

    @SuppressWarnings("NullAway.Init")
    MatchSuggestion() {}

    /// @param assetId the machine that was just registered
    static MatchSuggestion open(
            UUID organizationId,
            UUID assetId,
            UUID otherId,
            List<SuggestionReason> reasons,
            Instant at) {
        var suggestion = new MatchSuggestion();
        suggestion.id = Ids.next();
        suggestion.organizationId = organizationId;
        suggestion.assetId = assetId;
        suggestion.otherId = otherId;
        suggestion.reasons = reasons;
        suggestion.state = State.OPEN;
        suggestion.openedAt = at;
        return suggestion;
    }

    void mustBeOpen() {
        if (state != State.OPEN)
            throw SUGGESTION_DECIDED.problem("The suggestion is %s already.", state);
    }

    void dismiss(String by, Instant at) {
        decide(State.DISMISSED, by, at);
    }

    /// What became of it when a machine was merged into another one.
    void merged(UUID mergedId, UUID intoId, String by, Instant at) {
        var both = assetId.equals(mergedId) ? otherId : assetId;
        decide(both.equals(intoId) ? State.MERGED : State.OBSOLETE, by, at);
    }

    private void decide(State decided, String by, Instant at) {
        mustBeOpen();
        state = decided;
        decidedBy = by;
        decidedAt = at;
    }
}
