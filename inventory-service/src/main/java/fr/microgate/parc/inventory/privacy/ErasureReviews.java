package fr.microgate.parc.inventory.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// Places that were left to a human when a person was erased.
@ApplicationScoped
class ErasureReviews {

    private static final String ADD =
            """
            INSERT INTO erasure_review (person_ref, asset_id, place) VALUES (:person, CAST(CAST(:asset AS text) AS uuid), :place)
            ON CONFLICT DO NOTHING\
            """;

    private final EntityManager entities;

    ErasureReviews(EntityManager entities) {
        this.entities = entities;
    }

    void keep(UUID personRef, Collection<ToReview> places) {
        for (var one : places)
            entities.createNativeQuery(ADD)
                    .setParameter("person", personRef)
                    .setParameter("asset", Objects.toString(one.assetId(), null))
                    .setParameter("place", one.place())
                    .executeUpdate();
    }

    List<ToReview> of(UUID personRef) {
        List<?> found =
                entities.createNativeQuery(
                                "SELECT asset_id, place FROM erasure_review WHERE person_ref = :person ORDER BY asset_id, place",
                                Object[].class)
                        .setParameter("person", personRef)
                        .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .map(row -> new ToReview((UUID) row[0], (String) row[1]))
                .toList();
    }
}
