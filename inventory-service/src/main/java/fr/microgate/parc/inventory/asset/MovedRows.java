package fr.microgate.parc.inventory.asset;

import fr.microgate.parc.inventory.document.Section;
import fr.microgate.parc.inventory.software.MovedSoftware;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/// What lies about an asset in other tables when it goes to another organisation. When it becomes
/// due is kept by the database itself.
@ApplicationScoped
class MovedRows {

    /// An agent was taken off it so that it may go, and was of no other machine: by what the agent
    /// said of it, the one of its next owner finds it again.
    private static final String KNOWN_AGAIN =
            """
            WITH own AS (DELETE FROM identifier_exclusion AS excluded
                         USING asset_split AS split, jsonb_to_recordset(split.taken) AS taken (kind text, value text)
                         WHERE excluded.asset_id = :asset AND split.asset_id = excluded.asset_id
                           AND split.new_asset_id IS NULL AND split.undone_at IS NULL
                           AND taken.kind = excluded.kind AND taken.value = excluded.value
                         RETURNING excluded.asset_id, excluded.kind, excluded.value)
            INSERT INTO asset_identifier (asset_id, organization_id, kind, value)
            SELECT asset_id, :to, kind, value FROM own ON CONFLICT DO NOTHING\
            """;

    private static final List<String> GO_WITH_IT =
            List.of(
                    KNOWN_AGAIN,
                    "UPDATE asset_token SET organization_id = :to WHERE asset_number = (SELECT number FROM asset WHERE id = :asset)",
                    "UPDATE asset_identifier SET organization_id = :to WHERE asset_id = :asset",
                    "UPDATE asset_comment SET organization_id = :to WHERE asset_id = :asset");

    /// Of the place that it leaves: its neighbours, its virtual machines, its screens, what was
    /// done with it there.
    private static final List<String> STAY_BEHIND =
            List.of(
                    "DELETE FROM asset_relation WHERE from_id = :asset OR to_id = :asset",
                    "DELETE FROM hosted_vm WHERE host_asset_id = :asset",
                    "DELETE FROM monitor_sighting WHERE asset_id = :asset",
                    "DELETE FROM match_suggestion WHERE (asset_id = :asset OR other_id = :asset) AND state = 'OPEN'",
                    "DELETE FROM asset_software_past WHERE asset_number = (SELECT number FROM asset WHERE id = :asset)",
                    "DELETE FROM asset_score_day WHERE asset_id = :asset",
                    "DELETE FROM asset_battery_month WHERE asset_id = :asset",
                    "DELETE FROM asset_counter_day WHERE asset_id = :asset",
                    "DELETE FROM asset_section WHERE asset_id = :asset AND section IN ('USERS', 'LOCAL_ACCOUNTS')");

    /// Whoever answers for it here has not decided to live with it.
    private static final String END_EXCEPTIONS =
            "UPDATE posture_exception SET revoked_at = :at WHERE asset_id = :asset AND revoked_at IS NULL AND expires_at > :at";

    private final EntityManager entities;
    private final MovedSoftware software;

    MovedRows(EntityManager entities, MovedSoftware software) {
        this.entities = entities;
        this.software = software;
    }

    boolean isSpokenFor(UUID asset) {
        return any("SELECT 1 FROM agent WHERE asset_id = :asset LIMIT 1", asset);
    }

    boolean isOut(UUID asset) {
        return any(
                "SELECT 1 FROM asset_assignment WHERE asset_id = :asset AND returned_at IS NULL LIMIT 1",
                asset);
    }

    boolean hasMerged(UUID asset) {
        return any("SELECT 1 FROM asset WHERE merged_into_id = :asset LIMIT 1", asset);
    }

    /// Who used it is not the next one's to know.
    void forget(Asset asset) {
        var digests = new HashMap<>(asset.sectionDigests);
        digests.remove(Section.USERS);
        digests.remove(Section.LOCAL_ACCOUNTS);
        asset.sectionDigests = digests;
        for (var sql : STAY_BEHIND)
            entities.createNativeQuery(sql).setParameter("asset", asset.id).executeUpdate();
    }

    void move(Asset asset, UUID from, Instant at) {
        for (var sql : GO_WITH_IT)
            entities.createNativeQuery(sql)
                    .setParameter("asset", asset.id)
                    .setParameter("to", asset.organizationId)
                    .executeUpdate();
        entities.createNativeQuery(END_EXCEPTIONS)
                .setParameter("asset", asset.id)
                .setParameter("at", at)
                .executeUpdate();
        entities.createNativeQuery(
                        "UPDATE asset_purchase SET terms_of = :from WHERE asset_id = :asset AND terms_of IS NULL")
                .setParameter("asset", asset.id)
                .setParameter("from", from)
                .executeUpdate();
        software.move(asset.number, asset.organizationId, at);
    }

    private boolean any(String sql, UUID asset) {
        return !entities.createNativeQuery(sql)
                .setParameter("asset", asset)
                .getResultList()
                .isEmpty();
    }
}
