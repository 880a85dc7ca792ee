package fr.microgate.parc.inventory.merge;

import fr.microgate.parc.inventory.merge.Belongings.Value;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;

/// Values that are another machine's, whatever the documents of this one say.
@ApplicationScoped
class Exclusions {

    private static final String SAID =
            "FROM unnest(cast(:kinds AS text[]), cast(:values AS text[])) AS said (kind, value)";
    private static final String TAKE =
            """
            DELETE FROM asset_identifier WHERE asset_id = :asset AND (kind, value) IN (SELECT said.kind, said.value %s)
            RETURNING kind, value\
            """
                    .formatted(SAID);
    private static final String EXCLUDE =
            """
            INSERT INTO identifier_exclusion (asset_id, kind, value, excluded_at)
            SELECT :asset, said.kind, said.value, now() %s
            ON CONFLICT DO NOTHING RETURNING kind, value\
            """
                    .formatted(SAID);
    private static final String ADMIT =
            """
            DELETE FROM identifier_exclusion
            WHERE asset_id = :asset AND (kind, value) IN (SELECT said.kind, said.value %s)\
            """
                    .formatted(SAID);
    private static final String GIVE =
            """
            INSERT INTO asset_identifier (asset_id, organization_id, kind, value)
            SELECT asset.id, asset.organization_id, said.kind, said.value %s CROSS JOIN asset WHERE asset.id = :asset
            ON CONFLICT DO NOTHING\
            """
                    .formatted(SAID);

    private final EntityManager entities;

    Exclusions(EntityManager entities) {
        this.entities = entities;
    }

    /// @param taken those of them that the machine was known by
    record Excluded(List<Value> values, List<Value> taken) {}

    Excluded exclude(UUID assetId, List<Value> values) {
        var taken = returned(TAKE, assetId, values);
        return new Excluded(returned(EXCLUDE, assetId, values), taken);
    }

    void admit(UUID assetId, Excluded excluded) {
        bound(entities.createNativeQuery(ADMIT), assetId, excluded.values()).executeUpdate();
        bound(entities.createNativeQuery(GIVE), assetId, excluded.taken()).executeUpdate();
    }

    private List<Value> returned(String sql, UUID assetId, List<Value> values) {
        List<?> rows =
                bound(entities.createNativeQuery(sql, Tuple.class), assetId, values)
                        .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> new Value(row.get(0, String.class), row.get(1, String.class)))
                .toList();
    }

    private static Query bound(Query query, UUID assetId, List<Value> values) {
        return query.setParameter("asset", assetId)
                .setParameter("kinds", values.stream().map(Value::kind).toArray(String[]::new))
                .setParameter("values", values.stream().map(Value::value).toArray(String[]::new));
    }
}
