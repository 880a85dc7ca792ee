package fr.microgate.parc.inventory.software;

import fr.microgate.parc.inventory.identification.IdentityLocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

/// Which titles an organisation has: written with each inventory that brings one, gone the night
/// after nobody has it any more.
@ApplicationScoped
class OrganizationTitles {

    /// OFFSET keeps the names from being looked up of those that are known, nearly all.
    private static final String ADD =
            """
            INSERT INTO organization_title (organization_id, title_id, name_key, first_seen_at)
            SELECT ?, id, title.search_name, ? FROM (
                SELECT id FROM unnest(?::bigint[]) AS said (id) WHERE id NOT IN (
                    SELECT title_id FROM organization_title WHERE title_id = ANY (?) AND organization_id = ?)
                OFFSET 0) AS fresh JOIN software_title AS title USING (id)
            ORDER BY id ON CONFLICT DO NOTHING\
            """;

    private static final String BACK =
            """
            UPDATE organization_title SET gone_at = NULL
            WHERE title_id = ANY (?) AND organization_id = ? AND gone_at IS NOT NULL\
            """;
    private static final String GONE =
            """
            UPDATE organization_title AS had SET gone_at = :now WHERE organization_id = :organization AND gone_at IS NULL
              AND NOT EXISTS (SELECT FROM software_package AS package JOIN asset_software AS installed
                ON installed.package_id = package.id AND installed.place >= software_place(:organization, 0)
                  AND installed.place < software_place(:organization, 4294967296)
                WHERE package.title_id = had.title_id)\
            """;
    private static final String FORGET =
            "DELETE FROM organization_title WHERE organization_id = :organization AND gone_at < :before";

    private final EntityManager entities;
    private final IdentityLocks locks;

    OrganizationTitles(EntityManager entities, IdentityLocks locks) {
        this.entities = entities;
        this.locks = locks;
    }

    static void add(Connection connection, UUID organizationId, Long[] titles, Instant at)
            throws SQLException {
        var ids = connection.createArrayOf("bigint", titles);
        try (var insert = connection.prepareStatement(ADD);
                var back = connection.prepareStatement(BACK)) {
            insert.setObject(1, organizationId);
            insert.setTimestamp(2, Timestamp.from(at));
            insert.setArray(3, ids);
            insert.setArray(4, ids);
            insert.setObject(5, organizationId);
            if (insert.executeUpdate() == titles.length) return;
            back.setArray(1, ids);
            back.setObject(2, organizationId);
            back.executeUpdate();
        }
    }

    /// While no inventory of the organisation is taken in: none can bring back what goes here.
    void review(UUID organizationId, Instant now, Instant before) {
        locks.of(organizationId);
        entities.createNativeQuery(GONE)
                .setParameter("organization", organizationId)
                .setParameter("now", now)
                .executeUpdate();
        entities.createNativeQuery(FORGET)
                .setParameter("organization", organizationId)
                .setParameter("before", before)
                .executeUpdate();
    }

    /// Every organisation that there is.
    @SuppressWarnings("unchecked")
    Stream<UUID> organizations() {
        return entities.createNativeQuery("SELECT id FROM organization", UUID.class)
                .getResultStream();
    }
}
