package fr.microgate.parc.inventory.posture;

import fr.microgate.parc.inventory.asset.AssetKind;
import fr.microgate.parc.inventory.asset.Criticality;
import fr.microgate.parc.platform.http.PageRequest;
import fr.microgate.parc.platform.http.PlatformProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/// Machines of an organisation, the worst score first.
@ApplicationScoped
class WeakMachines {

    private static final String PAGE =
            """
            SELECT id, name, kind, criticality, posture_score,
                   ARRAY(SELECT said.key FROM jsonb_each(posture) AS said WHERE said.value ->> 'result' = 'FAIL' ORDER BY said.key)
            FROM asset
            WHERE organization_id = ? AND merged_into_id IS NULL AND state NOT IN ('RETIRED', 'DISPOSED') AND is_in_use(state)
              AND posture_score IS NOT NULL AND (posture_score, id) > (?, ?)
            ORDER BY posture_score, id LIMIT ?\
            """;

    private final DataSource dataSource;

    WeakMachines(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    List<WeakMachine> page(UUID organizationId, PageRequest page) {
        var after = After.of(page);
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(PAGE)) {
            select.setObject(1, organizationId);
            select.setInt(2, after.score());
            select.setObject(3, after.assetId());
            select.setInt(4, page.limit() + 1);
            try (var rows = select.executeQuery()) {
                var machines = new ArrayList<WeakMachine>();
                while (rows.next()) machines.add(machine(rows));
                return machines;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the machines of " + organizationId, e);
        }
    }

    private static WeakMachine machine(ResultSet row) throws SQLException {
        return new WeakMachine(
                row.getObject(1, UUID.class),
                row.getString(2),
                AssetKind.valueOf(row.getString(3)),
                Criticality.valueOf(row.getString(4)),
                row.getInt(5),
                List.of((String[]) row.getArray(6).getArray()));
    }

    private record After(int score, UUID assetId) {

        static After of(PageRequest page) {
            var parts = page.after().orElse("-1 00000000-0000-0000-0000-000000000000").split(" ");
            try {
                return new After(Integer.parseInt(parts[0]), UUID.fromString(parts[1]));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException _) {
                throw PlatformProblem.INVALID_PAGE_TOKEN.problem(
                        "Start again from the first page, without a pageToken.");
            }
        }
    }
}
