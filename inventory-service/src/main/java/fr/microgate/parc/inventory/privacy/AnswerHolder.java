package fr.microgate.parc.inventory.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;

/// Answers kept for repeated requests repeat what was written: a comment, a machine's name. Those
/// of the directory go with it.
@ApplicationScoped
class AnswerHolder implements PersonalDataHolder {

    private static final String FIND =
            """
            SELECT user_id, key, body FROM idempotency_key
            WHERE body ~ :words AND (location IS NULL OR location NOT LIKE '%/people/%')\
            """;

    private final EntityManager entities;

    AnswerHolder(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String category() {
        return "ASSETS";
    }

    /// Copies, of a few days, of what the others tell.
    @Override
    public List<?> export(Sought person) {
        return List.of();
    }

    @Override
    public Map<String, Integer> erase(Sought person) {
        var erased = 0;
        List<?> found =
                entities.createNativeQuery(FIND, Object[].class)
                        .setParameter("words", person.words().anyPattern())
                        .getResultList();
        for (var one : found) {
            var row = (Object[]) one;
            // Where it comes from is not written beside it: a bare name is enough to drop a copy.
            if (person.words().in((String) row[2], Reach.THEIR_MACHINE) == Certainty.NONE) continue;
            erased +=
                    entities.createNativeQuery(
                                    "DELETE FROM idempotency_key WHERE user_id = :user AND key = :key")
                            .setParameter("user", row[0])
                            .setParameter("key", row[1])
                            .executeUpdate();
        }
        return erased == 0 ? Map.of() : Map.of("idempotency_key", erased);
    }
}
