package fr.microgate.parc.compliance.evidence;

import static java.util.stream.Collectors.toMap;

import fr.microgate.parc.compliance.fleet.KnownAsset;
import fr.microgate.parc.platform.http.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

@ApplicationScoped
class Evidences implements PanacheRepositoryBase<Evidence, UUID> {

    private static final String COUNTS =
            """
            SELECT organization_id, control,
                   count(*) FILTER (WHERE counted AND fresh AND result = 'PASS') AS pass,
                   count(*) FILTER (WHERE counted AND fresh AND result = 'FAIL') AS fail,
                   count(*) FILTER (WHERE counted AND (NOT fresh OR result = 'UNKNOWN')) AS unknown,
                   count(*) FILTER (WHERE counted AND NOT fresh AND result <> 'UNKNOWN') AS stale,
                   count(*) FILTER (WHERE NOT counted) AS excluded,
                   min(observed_at) FILTER (WHERE counted) AS oldest_observed_at
            FROM (SELECT evidence.*,
                         observed_at >= :freshSince AS fresh,
                         known_asset.state NOT IN (:outOfService) AS counted
                  FROM evidence JOIN known_asset USING (asset_id)
                  WHERE evidence.organization_id IN (:organizations)) AS observed
            GROUP BY organization_id, control
            ORDER BY organization_id, control
            """;

    private static final String WITHOUT =
            """
            select asset.organizationId, count(*) from KnownAsset asset
            where asset.organizationId in :organizations and asset.state not in :outOfService and not asset.merged
              and not exists (select 1 from Evidence e where e.assetId = asset.assetId)
            group by asset.organizationId
            """;

    private static final String ROWS =
            """
            select e from Evidence e join KnownAsset asset on asset.assetId = e.assetId
            where e.id < :before and asset.state not in :outOfService
            """;

    /// By control.
    Map<String, Evidence> of(UUID assetId) {
        return stream("assetId", assetId).collect(toMap(Evidence::control, evidence -> evidence));
    }

    List<ControlCounts> counts(Collection<UUID> organizations, Instant freshSince) {
        if (organizations.isEmpty()) return List.of();
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(COUNTS, ControlCounts.class)
                .setParameter("freshSince", freshSince)
                .setParameterList("outOfService", KnownAsset.OUT_OF_SERVICE)
                .setParameterList("organizations", organizations)
                .list();
    }

    /// Machines in service of which no control has ever said anything, by organisation.
    Map<UUID, Long> assetsWithout(Collection<UUID> organizations) {
        if (organizations.isEmpty()) return Map.of();
        return getEntityManager()
                .createQuery(WITHOUT, Object[].class)
                .setParameter("organizations", organizations)
                .setParameter("outOfService", KnownAsset.OUT_OF_SERVICE)
                .getResultStream()
                .collect(toMap(row -> (UUID) row[0], row -> (Long) row[1]));
    }

    /// The rows behind the counts: machines out of service are left out.
    List<Evidence> page(EvidenceQuery query, Instant freshSince, PageRequest page) {
        var values = new HashMap<String, Object>();
        values.put("before", page.before());
        values.put("outOfService", KnownAsset.OUT_OF_SERVICE);
        var filters = filters(query, freshSince, values);
        return find(ROWS + filters + " order by e.id desc", values)
                .page(0, page.limit() + 1)
                .list();
    }

    private static String filters(
            EvidenceQuery query, Instant freshSince, Map<String, Object> values) {
        var filters = new StringBuilder();
        if (query.organizationId() != null) {
            filters.append(" and e.organizationId = :organizationId");
            values.put("organizationId", query.organizationId());
        }
        if (query.control() != null) {
            filters.append(" and e.control = :control");
            values.put("control", query.control());
        }
        if (query.result() != null) {
            filters.append(
                    query.result() == ControlResult.UNKNOWN
                            ? " and (e.result = :result or e.observedAt < :freshSince)"
                            : " and e.result = :result and e.observedAt >= :freshSince");
            values.put("result", query.result());
            values.put("freshSince", freshSince);
        }
        return filters.toString();
    }
}
