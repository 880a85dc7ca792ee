package fr.microgate.parc.inventory.asset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import fr.microgate.parc.inventory.document.Entry;
import fr.microgate.parc.inventory.document.Section;
import fr.microgate.parc.platform.event.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/// Entries of the sections of machines, a row for each section, read and written together.
@ApplicationScoped
public class SectionRows {

    private static final TypeReference<List<Entry>> ENTRIES = new TypeReference<>() {};
    private static final String READ =
            "SELECT asset_id, section, entries FROM asset_section WHERE asset_id = ANY (?) AND section = ANY (?)";
    private static final String WRITE =
            """
            INSERT INTO asset_section (asset_id, section, entries, seen_at)
            SELECT ?, section, entries::jsonb, ? FROM unnest(?::text[], ?::text[]) AS said (section, entries)
            ON CONFLICT (asset_id, section) DO UPDATE SET entries = excluded.entries, seen_at = excluded.seen_at\
            """;

    private final DataSource dataSource;

    SectionRows(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// @return those of the sections that are known
    public Map<Section, List<Entry>> read(UUID assetId, Collection<Section> sections) {
        return read(List.of(assetId), sections).getOrDefault(assetId, Map.of());
    }

    /// @return those of the sections that are known, by machine
    Map<UUID, Map<Section, List<Entry>>> read(
            Collection<UUID> assetIds, Collection<Section> sections) {
        var found = new HashMap<UUID, Map<Section, List<Entry>>>();
        if (sections.isEmpty()) return found;
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(READ)) {
            select.setArray(1, connection.createArrayOf("uuid", assetIds.toArray()));
            select.setArray(
                    2,
                    connection.createArrayOf(
                            "text", sections.stream().map(Section::name).toArray()));
            try (var rows = select.executeQuery()) {
                while (rows.next())
                    found.computeIfAbsent(
                                    rows.getObject(1, UUID.class),
                                    _ -> new EnumMap<>(Section.class))
                            .put(
                                    Section.valueOf(rows.getString(2)),
                                    EventJson.MAPPER.readValue(rows.getString(3), ENTRIES));
            }
            return found;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("cannot read the sections of " + assetIds, e);
        }
    }

    void write(UUID assetId, Map<Section, List<Entry>> sections, Instant at) {
        if (sections.isEmpty()) return;
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(WRITE)) {
            var names = sections.keySet().stream().map(Section::name).toArray();
            var entries = new String[names.length];
            var next = 0;
            for (var section : sections.values())
                entries[next++] = EventJson.MAPPER.writeValueAsString(section);
            insert.setObject(1, assetId);
            insert.setTimestamp(2, Timestamp.from(at));
            insert.setArray(3, connection.createArrayOf("text", names));
            insert.setArray(4, connection.createArrayOf("text", entries));
            insert.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("cannot write the sections of " + assetId, e);
        }
    }
}
