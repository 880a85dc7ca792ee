package fr.microgate.parc.inventory.battery;

import fr.microgate.parc.inventory.document.Entry;
import fr.microgate.parc.inventory.document.Section;
import jakarta.enterprise.context.ApplicationScoped;
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
import org.jspecify.annotations.Nullable;

/// What batteries still held, a row for each battery and month.
@ApplicationScoped
public class BatteryMonths {

    private static final int MONTHS_KEPT = 60;
    private static final String WRITE =
            """
            INSERT INTO asset_battery_month AS known (asset_id, battery, month, design_mwh, full_mwh)
            SELECT ?, battery, ?, design, held FROM unnest(?::text[], ?::bigint[], ?::bigint[]) AS said (battery, design, held)
            ON CONFLICT (asset_id, battery, month) DO UPDATE SET design_mwh = excluded.design_mwh, full_mwh = excluded.full_mwh
            WHERE (known.design_mwh, known.full_mwh) <> (excluded.design_mwh, excluded.full_mwh)\
            """;
    private static final String FORGET =
            "DELETE FROM asset_battery_month WHERE asset_id = ? AND month < ?";

    /// A duplicate that was merged into the machine keeps its rows: a merge can be undone.
    private static final String READ =
            """
            SELECT DISTINCT ON (battery, month) battery, month, design_mwh, full_mwh FROM asset_battery_month
            WHERE asset_id = ANY (ARRAY(SELECT id FROM asset WHERE merged_into_id = ?) || ?::uuid)
            ORDER BY battery, month, asset_id = ? DESC, asset_id\
            """;

    private final DataSource dataSource;

    BatteryMonths(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    record Held(long designMwh, long fullMwh) {

        /// Null when the battery does not say both.
        static @Nullable Held of(Entry battery) {
            var design = battery.number("capacityMwh");
            var full = battery.number("realMwh");
            if (design == null || full == null || design <= 0 || full <= 0) return null;
            return new Held(design, full);
        }
    }

    record Month(YearMonth month, Held held) {}

    /// @param batteries entries of the section
    public void keep(UUID assetId, List<Entry> batteries, Instant at) {
        var said = new LinkedHashMap<String, Held>();
        for (var battery : batteries) {
            var held = Held.of(battery);
            if (held == null) continue;
            var name = battery.label(Section.BATTERIES);
            // Two of the same name and without a number are told apart by their order.
            if (said.putIfAbsent(name, held) != null) said.putIfAbsent((name + " 2").strip(), held);
        }
        var month = LocalDate.ofInstant(at, ZoneOffset.UTC).withDayOfMonth(1);
        if (!said.isEmpty()) write(assetId, said, month);
    }

    /// Oldest first, by battery.
    Map<String, List<Month>> months(UUID assetId) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(READ)) {
            for (var at = 1; at <= 3; at++) select.setObject(at, assetId);
            var months = new LinkedHashMap<String, List<Month>>();
            try (var rows = select.executeQuery()) {
                while (rows.next())
                    months.computeIfAbsent(rows.getString(1), _ -> new ArrayList<>())
                            .add(
                                    new Month(
                                            YearMonth.from(rows.getObject(2, LocalDate.class)),
                                            new Held(rows.getLong(3), rows.getLong(4))));
            }
            return months;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the batteries of " + assetId, e);
        }
    }

    private void write(UUID assetId, Map<String, Held> said, LocalDate month) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(WRITE);
                var delete = connection.prepareStatement(FORGET)) {
            var design = said.values().stream().map(Held::designMwh).toArray();
            var full = said.values().stream().map(Held::fullMwh).toArray();
            insert.setObject(1, assetId);
            insert.setObject(2, month);
            insert.setArray(3, connection.createArrayOf("text", said.keySet().toArray()));
            insert.setArray(4, connection.createArrayOf("bigint", design));
            insert.setArray(5, connection.createArrayOf("bigint", full));
            insert.executeUpdate();
            delete.setObject(1, assetId);
            delete.setObject(2, month.minusMonths(MONTHS_KEPT));
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot write the batteries of " + assetId, e);
        }
    }
}
