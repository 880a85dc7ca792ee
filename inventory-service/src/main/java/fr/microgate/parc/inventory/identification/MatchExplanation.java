package fr.microgate.parc.inventory.identification;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/// Why one document was taken for one of a machine.
@Entity
class MatchExplanation {

    @Id UUID rawInventoryId;

    UUID assetId;

    @Enumerated(EnumType.STRING)
    Rule rule;

    int score;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Fact> facts;

    Instant explainedAt;

    @SuppressWarnings("NullAway.Init")
    MatchExplanation() {}

    static MatchExplanation of(UUID rawInventoryId, UUID assetId, Finding finding, Instant at) {
        var explanation = new MatchExplanation();
        explanation.rawInventoryId = rawInventoryId;
        explanation.assetId = assetId;
        explanation.rule = finding.rule();
        explanation.score = finding.score();
        explanation.facts = finding.facts();
        explanation.explainedAt = at;
        return explanation;
    }

    boolean saysTheSame(MatchExplanation other) {
        return rule == other.rule && score == other.score && facts.equals(other.facts);
    }
}
