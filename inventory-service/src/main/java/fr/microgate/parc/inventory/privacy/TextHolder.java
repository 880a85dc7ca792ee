package fr.microgate.parc.inventory.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Texts that people write about machines and places, and names that others gave.
@ApplicationScoped
class TextHolder implements PersonalDataHolder {

    private static final String SHOWN =
            """
            UPDATE asset SET posture = (
                SELECT jsonb_object_agg(control, CASE WHEN said #>> '{exemption,reason}' = :before
                    THEN jsonb_set(said, '{exemption,reason}', to_jsonb(CAST(:text AS text))) ELSE said END)
                FROM jsonb_each(posture) AS one (control, said))
            WHERE id = :asset AND jsonb_path_exists(posture, '$.*.exemption.reason')\
            """;

    private final EntityManager entities;

    TextHolder(EntityManager entities) {
        this.entities = entities;
    }

    /// @param place table
    /// @param field column
    record Text(
            String place, String field, @Nullable UUID assetId, String text, Certainty certainty) {}

    private record Row(
            String ctid,
            @Nullable UUID assetId,
            @Nullable UUID id,
            String text,
            Reach reach,
            Certainty certainty) {

        ToReview toReview(String table) {
            return new ToReview(assetId, id == null ? table : table + "/" + id);
        }
    }

    @Override
    public String category() {
        return "ASSETS";
    }

    @Override
    public List<?> export(Sought person) {
        var found = new ArrayList<Text>();
        for (var column : WrittenText.ALL)
            for (var row : rows(column, person))
                found.add(
                        new Text(
                                column.table(),
                                column.column(),
                                row.assetId(),
                                row.text(),
                                row.certainty()));
        return found;
    }

    @Override
    public Map<String, Integer> erase(Sought person) {
        var counts = new TreeMap<String, Integer>();
        for (var column : WrittenText.ALL) {
            if (column.isLeftToAHuman()) continue;
            for (var row : rows(column, person)) {
                if (row.certainty() != Certainty.SURE) continue;
                var text = person.words().erasedIn(row.text(), row.reach());
                entities.createNativeQuery(column.write())
                        .setParameter("text", text)
                        .setParameter("row", row.ctid())
                        .executeUpdate();
                if (column.table().equals("posture_exception")) shown(row, text);
                counts.merge(column.table(), 1, Integer::sum);
            }
        }
        return counts;
    }

    /// The reason of an exception is also where the controls of the machine are shown.
    private void shown(Row row, String text) {
        entities.createNativeQuery(SHOWN)
                .setParameter("asset", row.assetId())
                .setParameter("before", row.text())
                .setParameter("text", text)
                .executeUpdate();
    }

    @Override
    public List<ToReview> toReview(Sought person) {
        var places = new ArrayList<ToReview>();
        for (var column : WrittenText.ALL)
            for (var row : rows(column, person))
                if (row.certainty() == Certainty.POSSIBLE || column.isLeftToAHuman())
                    places.add(row.toReview(column.table()));
        return places;
    }

    private List<Row> rows(WrittenText column, Sought person) {
        List<?> found =
                entities.createNativeQuery(column.find(), Object[].class)
                        .setParameter("organization", person.organizationId())
                        .setParameter("theirs", person.machines().toArray(UUID[]::new))
                        .setParameter("words", person.words().anyPattern())
                        .getResultList();
        return found.stream()
                .map(Object[].class::cast)
                .map(row -> row(row, person))
                .filter(row -> row.certainty() != Certainty.NONE)
                .toList();
    }

    private static Row row(Object[] row, Sought person) {
        var assetId = (UUID) row[1];
        var text = (String) row[3];
        var reach = person.at(assetId, (UUID) row[4]);
        var certainty = person.words().in(text, reach);
        return new Row((String) row[0], assetId, (UUID) row[2], text, reach, certainty);
    }
}
