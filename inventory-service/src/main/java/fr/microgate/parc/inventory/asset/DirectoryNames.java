package fr.microgate.parc.inventory.asset;

import fr.microgate.parc.inventory.history.EntryChange.FieldChange;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// What sites, locations and products are called now. The history keeps these names: what it tells
/// stays readable when the site is gone.
@ApplicationScoped
public class DirectoryNames {

    private static final Set<String> NAMED = Set.of("siteId", "locationId", "modelId");
    private static final String NAMES =
            """
            SELECT id, name FROM site WHERE id = ANY (?)
            UNION ALL SELECT id, name FROM location WHERE id = ANY (?)
            UNION ALL SELECT id, manufacturer || ' ' || name FROM asset_model WHERE id = ANY (?)
            UNION ALL SELECT id, name FROM organization WHERE id = ANY (?)\
            """;

    private final DataSource dataSource;

    DirectoryNames(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// The id where nothing has it.
    public String of(UUID id) {
        return of(List.of(id)).getOrDefault(id.toString(), id.toString());
    }

    List<FieldChange> in(List<FieldChange> changes) {
        var ids =
                changes.stream()
                        .filter(change -> NAMED.contains(change.field()))
                        .flatMap(change -> Stream.of(change.before(), change.after()))
                        .filter(Objects::nonNull)
                        .map(UUID::fromString)
                        .toList();
        if (ids.isEmpty()) return changes;
        var names = of(ids);
        return changes.stream()
                .map(change ->
                        NAMED.contains(change.field())
                                ? new FieldChange(
                                        change.field(),
                                        name(names, change.before()),
                                        name(names, change.after()))
                                : change)
                .toList();
    }

    private static @Nullable String name(Map<String, String> names, @Nullable String id) {
        return id == null ? null : names.getOrDefault(id, id);
    }

    private Map<String, String> of(List<UUID> ids) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(NAMES)) {
            var array = connection.createArrayOf("uuid", ids.toArray());
            for (var i = 1; i <= 4; i++) select.setArray(i, array);
            try (var rows = select.executeQuery()) {
                var names = new HashMap<String, String>();
                while (rows.next()) names.put(rows.getString(1), rows.getString(2));
                return names;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read names of the directory", e);
        }
    }
}
