package fr.microgate.parc.inventory.printing;

import fr.microgate.parc.inventory.document.Entry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Date;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/// What the counters of printers said, a row for each counter and day.
@ApplicationScoped
public class CounterDays {

    private static final int DAYS_KEPT = 400;
    private static final String WRITE =
            """
            INSERT INTO asset_counter_day AS known (asset_id, counter, day, value, first_value)
            SELECT ?, counter, ?, value, value FROM unnest(?::text[], ?::bigint[]) AS said (counter, value)
            ON CONFLICT (asset_id, counter, day) DO UPDATE SET value = excluded.value WHERE known.value <> excluded.value\
            """;
    private static final String FORGET =
            "DELETE FROM asset_counter_day WHERE asset_id = ? AND day < ?";

    /// A duplicate that was merged into the printer keeps its rows: a merge can be undone.
    private static final String MONTHS =
            """
            SELECT counter, to_char(day, 'YYYY-MM') AS month,
                   (array_agg(coalesce(first_value, value) ORDER BY day))[1] AS first, (array_agg(value ORDER BY day DESC))[1] AS last
            FROM asset_counter_day WHERE asset_id = ANY (ARRAY(SELECT id FROM asset WHERE merged_into_id = ?) || ?::uuid)
            GROUP BY counter, month ORDER BY counter, month\
            """;

    private final DataSource dataSource;

    CounterDays(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// The first and the last that a counter said in a month.
    record Month(YearMonth month, long first, long last) {}

    /// @param counters entries of the section, of which a second reading on the same day counts
    public void keep(UUID assetId, List<Entry> counters, Instant at) {
        var said = new LinkedHashMap<String, Long>();
        for (var counter : counters) {
            var name = counter.text("name");
            var pages = counter.number("pages");
            if (name != null && pages != null) said.put(name, pages);
        }
        if (!said.isEmpty()) write(assetId, said, LocalDate.ofInstant(at, ZoneOffset.UTC));
    }

    /// Oldest first, by counter.
    Map<String, List<Month>> months(UUID assetId) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(MONTHS)) {
            select.setObject(1, assetId);
            select.setObject(2, assetId);
            var months = new LinkedHashMap<String, List<Month>>();
            try (var rows = select.executeQuery()) {
                while (rows.next())
                    months.computeIfAbsent(rows.getString(1), _ -> new ArrayList<>())
                            .add(
                                    new Month(
                                            YearMonth.parse(rows.getString(2)),
                                            rows.getLong(3),
                                            rows.getLong(4)));
            }
            return months;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the counters of " + assetId, e);
        }
    }

    private void write(UUID assetId, Map<String, Long> said, LocalDate day) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(WRITE);
                var delete = connection.prepareStatement(FORGET)) {
            insert.setObject(1, assetId);
            insert.setDate(2, Date.valueOf(day));
            insert.setArray(3, connection.createArrayOf("text", said.keySet().toArray()));
            insert.setArray(4, connection.createArrayOf("bigint", said.values().toArray()));
            insert.executeUpdate();
            delete.setObject(1, assetId);
            delete.setDate(2, Date.valueOf(day.minusDays(DAYS_KEPT)));
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot write the counters of " + assetId, e);
        }
    }
}
