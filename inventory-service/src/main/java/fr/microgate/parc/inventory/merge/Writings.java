package fr.microgate.parc.inventory.merge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What people wrote beside a machine: its purchase, who has it, remarks, what it hangs on, which
/// controls it is excepted from.
@ApplicationScoped
class Writings {

    private static final String PURCHASE =
            """
            UPDATE asset_purchase SET asset_id = :into WHERE asset_id = :from
            AND NOT EXISTS (SELECT FROM asset_purchase AS own WHERE own.asset_id = :into)\
            """;
    private static final String ASSIGNMENT =
            """
            UPDATE asset_assignment SET asset_id = :into WHERE asset_id = :from AND returned_at IS NULL
            AND NOT EXISTS (SELECT FROM asset_assignment AS own WHERE own.asset_id = :into AND own.returned_at IS NULL)
            RETURNING id\
            """;
    private static final String COMMENTS =
            "UPDATE asset_comment SET asset_id = :into WHERE asset_id = :from RETURNING id";

    /// Those that the other one has already, or that would be with itself, stay.
    private static final String RELATIONS =
            """
            UPDATE asset_relation AS one
            SET from_id = CASE WHEN from_id = :from THEN cast(:into AS uuid) ELSE from_id END,
                to_id = CASE WHEN to_id = :from THEN cast(:into AS uuid) ELSE to_id END
            WHERE :from IN (from_id, to_id) AND :into NOT IN (from_id, to_id)
            AND NOT EXISTS (SELECT FROM asset_relation AS own
                WHERE own.kind = one.kind AND :into IN (own.from_id, own.to_id)
                AND CASE WHEN one.from_id = :from THEN one.to_id ELSE one.from_id END IN (own.from_id, own.to_id))
            RETURNING id\
            """;

    /// One control is not excepted twice.
    private static final String EXCEPTIONS =
            """
            UPDATE posture_exception AS one SET asset_id = :into
            WHERE asset_id = :from AND revoked_at IS NULL AND expires_at > :at
            AND NOT EXISTS (SELECT FROM posture_exception AS own WHERE own.asset_id = :into
                AND own.control = one.control AND own.revoked_at IS NULL AND own.expires_at > :at)
            RETURNING id\
            """;

    private final EntityManager entities;

    Writings(EntityManager entities) {
        this.entities = entities;
    }

    /// @param exceptions null in merges of an earlier release
    record Moved(
            boolean purchase,
            List<UUID> assignments,
            List<UUID> comments,
            List<UUID> relations,
            @Nullable List<UUID> exceptions) {}

    Moved move(UUID from, UUID into, Instant at) {
        entities.flush();
        var purchase =
                entities.createNativeQuery(PURCHASE)
                        .setParameter("from", from)
                        .setParameter("into", into)
                        .executeUpdate();
        var moved =
                new Moved(
                        purchase > 0,
                        ids(ASSIGNMENT, from, into),
                        ids(COMMENTS, from, into),
                        ids(RELATIONS, from, into),
                        exceptions(from, into, at));
        due(from, into);
        return moved;
    }

    /// Gives back what is still where it was moved to.
    void moveBack(UUID to, UUID from, Moved moved) {
        entities.flush();
        if (moved.purchase())
            entities.createNativeQuery(PURCHASE)
                    .setParameter("from", from)
                    .setParameter("into", to)
                    .executeUpdate();
        back(
                "UPDATE asset_assignment SET asset_id = :to",
                "asset_id",
                to,
                from,
                moved.assignments());
        back("UPDATE asset_comment SET asset_id = :to", "asset_id", to, from, moved.comments());
        back("UPDATE asset_relation SET from_id = :to", "from_id", to, from, moved.relations());
        back("UPDATE asset_relation SET to_id = :to", "to_id", to, from, moved.relations());
        if (moved.exceptions() != null)
            back(
                    "UPDATE posture_exception SET asset_id = :to",
                    "asset_id",
                    to,
                    from,
                    moved.exceptions());
        due(from, to);
    }

    @SuppressWarnings("unchecked")
    private List<UUID> exceptions(UUID from, UUID into, Instant at) {
        return entities.createNativeQuery(EXCEPTIONS, UUID.class)
                .setParameter("from", from)
                .setParameter("into", into)
                .setParameter("at", at)
                .getResultList();
    }

    private void back(String update, String column, UUID to, UUID from, Collection<UUID> ids) {
        entities.createNativeQuery(update + " WHERE " + column + " = :from AND id = ANY (:ids)")
                .setParameter("to", to)
                .setParameter("from", from)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private List<UUID> ids(String sql, UUID from, UUID into) {
        return entities.createNativeQuery(sql, UUID.class)
                .setParameter("from", from)
                .setParameter("into", into)
                .getResultList();
    }

    /// The trigger of a purchase looks at the machine that has it now only.
    private void due(UUID one, UUID other) {
        entities.createNativeQuery("SELECT 1 FROM refresh_asset_due(:ids)", Integer.class)
                .setParameter("ids", new UUID[] {one, other})
                .getResultList();
    }
}
