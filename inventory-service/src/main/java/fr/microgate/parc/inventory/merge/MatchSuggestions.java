package fr.microgate.parc.inventory.merge;

import fr.microgate.parc.inventory.asset.Asset;
import fr.microgate.parc.inventory.identification.Finding;
import fr.microgate.parc.inventory.identification.Rule;
import fr.microgate.parc.platform.http.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class MatchSuggestions implements PanacheRepositoryBase<MatchSuggestion, UUID> {

    private static final int MOST = 10;
    private static final String NAMESAKES =
            """
            SELECT other.id, coalesce(lower(other.domain) = lower(asset.domain), false)
            FROM asset JOIN asset AS other ON other.organization_id = asset.organization_id
                AND lower(other.name) = lower(asset.name) AND other.id <> asset.id
            WHERE asset.id = :id AND other.merged_into_id IS NULL AND other.state NOT IN ('RETIRED', 'DISPOSED')
              AND asset.discovered ->> 'name' IS NOT NULL
            ORDER BY other.id LIMIT 10\
            """;

    private final EntityManager entities;

    MatchSuggestions(EntityManager entities) {
        this.entities = entities;
    }

    /// Asks people about a machine that was just registered and that is like another one.
    public void suggest(Asset asset, Finding finding, Instant at) {
        if (finding.rule() != Rule.NEW) return;
        var alike = namesakes(asset.id());
        for (var other : finding.alike())
            if (!other.equals(asset.id()))
                alike.computeIfAbsent(other, _ -> new ArrayList<>())
                        .add(SuggestionReason.SHARED_VALUE);
        alike.entrySet().stream()
                .limit(MOST)
                .forEach(other ->
                        persist(
                                MatchSuggestion.open(
                                        asset.organizationId(),
                                        asset.id(),
                                        other.getKey(),
                                        other.getValue(),
                                        at)));
    }

    private Map<UUID, List<SuggestionReason>> namesakes(UUID assetId) {
        var rows =
                entities.createNativeQuery(NAMESAKES, Object[].class)
                        .setParameter("id", assetId)
                        .getResultList();
        var found = new LinkedHashMap<UUID, List<SuggestionReason>>();
        for (var row : rows) {
            var columns = (Object[]) row;
            var reasons = new ArrayList<>(List.of(SuggestionReason.SAME_NAME));
            if ((Boolean) columns[1]) reasons.add(SuggestionReason.SAME_DOMAIN);
            found.put((UUID) columns[0], reasons);
        }
        return found;
    }

    /// Closes what was asked about a machine that is no more.
    void merged(UUID assetId, UUID intoId, String by, Instant at) {
        list("state = 'OPEN' and (assetId = ?1 or otherId = ?1)", assetId)
                .forEach(suggestion -> suggestion.merged(assetId, intoId, by, at));
    }

    List<MatchSuggestion> page(
            PageRequest page,
            @Nullable UUID organizationId,
            MatchSuggestion.@Nullable State state) {
        var where = new StringBuilder("id < :before");
        var values = Parameters.with("before", page.before());
        if (organizationId != null) {
            where.append(" and organizationId = :organization");
            values.and("organization", organizationId);
        }
        if (state != null) {
            where.append(" and state = :state");
            values.and("state", state);
        }
        return find(where + " order by id desc", values).page(0, page.limit() + 1).list();
    }
}
