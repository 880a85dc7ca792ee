package fr.microgate.parc.inventory.catalog;

import static fr.microgate.parc.inventory.InventoryProblem.MODEL_NOT_FOUND;
import static fr.microgate.parc.inventory.InventoryProblem.UNKNOWN_MODEL;

import fr.microgate.parc.platform.http.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class AssetModels implements PanacheRepositoryBase<AssetModel, UUID> {

    /// A version of its own for each machine that moves: who reads one at this moment does not
    /// write the old model back. Found by the index that the filter by model has (V145).
    private static final String RELINK =
            """
            UPDATE asset SET version = version + 1,
                model_id = CASE WHEN lower(manufacturer) = lower(:manufacturer) AND lower(model) = lower(:name) THEN :id END
            WHERE NOT model_by_hand AND (
                (model_id = :id AND (lower(manufacturer), lower(model)) IS DISTINCT FROM (lower(:manufacturer), lower(:name)))
                OR (lower(model) COLLATE "C" = lower(:name) AND lower(manufacturer) = lower(:manufacturer) AND model_id IS DISTINCT FROM :id))\
            """;

    /// Those that a person chose it for, where nobody else says what they are.
    private static final String RENAME =
            """
            UPDATE asset SET version = version + 1, product_manufacturer = :manufacturer, product_name = :name,
                manufacturer = coalesce(manual ->> 'MANUFACTURER', discovered ->> 'manufacturer', :manufacturer),
                model = coalesce(manual ->> 'MODEL', discovered ->> 'model', :name)
            WHERE model_by_hand AND model_id = :id
              AND (product_manufacturer, product_name) IS DISTINCT FROM (:manufacturer, :name)\
            """;

    /// A catalogue has some thousand rows, so looking inside the names needs no index.
    private static final String CALLED =
            " and locate(cast(function('search_text', cast(:q as String)) as String), cast(function('search_text', manufacturer || ' ' || name || ' ' || coalesce(modelNumber, '')) as String)) > 0";

    /// The product of that name, whatever the case.
    public Optional<UUID> named(@Nullable String manufacturer, @Nullable String name) {
        if (manufacturer == null || name == null) return Optional.empty();
        return find(
                        "lower(manufacturer) = lower(?1) and lower(name) = lower(?2)",
                        manufacturer,
                        name)
                .firstResultOptional()
                .map(product -> product.id);
    }

    /// What a product is called.
    public record Names(String manufacturer, String name) {}

    /// Products that go by one of these names, with or without their manufacturer before it.
    public ProductNames called(Collection<String> names) {
        var small = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).distinct().toList();
        return new ProductNames(
                small.isEmpty()
                        ? List.of()
                        : list(
                                "lower(name) in ?1 or lower(manufacturer || ' ' || name) in ?1",
                                small));
    }

    /// Refuses a command that names a product nobody described.
    public Names chosen(UUID id) {
        return findByIdOptional(id)
                .map(product -> new Names(product.manufacturer, product.name))
                .orElseThrow(() ->
                        UNKNOWN_MODEL.problem(
                                "There is no asset model %s: describe it first.", id));
    }

    AssetModel existing(UUID id, LockModeType lock) {
        return findByIdOptional(id, lock)
                .orElseThrow(() -> MODEL_NOT_FOUND.problem("There is nothing with the id %s.", id));
    }

    /// Machines that agents call by its name become instances of it; those that no longer do are
    /// none.
    void relink(AssetModel product) {
        getEntityManager()
                .createNativeQuery(RENAME)
                .setParameter("id", product.id)
                .setParameter("manufacturer", product.manufacturer)
                .setParameter("name", product.name)
                .executeUpdate();
        getEntityManager()
                .createNativeQuery(RELINK)
                .setParameter("id", product.id)
                .setParameter("manufacturer", product.manufacturer)
                .setParameter("name", product.name)
                .executeUpdate();
    }

    boolean hasInstances(UUID id) {
        return !getEntityManager()
                .createNativeQuery("SELECT 1 FROM asset WHERE model_id = :id LIMIT 1")
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
    }

    List<AssetModel> page(PageRequest page, ModelQuery query) {
        var where = new StringBuilder("id < :before");
        var values = Parameters.with("before", page.before());
        if (query.kind != null) {
            where.append(" and kind = :kind");
            values.and("kind", query.kind);
        }
        if (query.q != null) {
            where.append(CALLED);
            values.and("q", query.q);
        }
        return find(where + " order by id desc", values).page(0, page.limit() + 1).list();
    }
}
