package fr.microgate.parc.inventory.asset;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import javax.sql.DataSource;

/// Whether a warranty ends on so few machines that these are better read one by one than each
/// machine of a list asked for its own: it is the oldest whose warranty ends first.
@ApplicationScoped
class EndingWarranties {

    private static final int FEW = 2_000;
    private static final String COUNT =
            "SELECT count(*) FROM (SELECT FROM asset_due WHERE warranty_ends_on < ? LIMIT %d) AS found"
                    .formatted(FEW + 1);

    private final DataSource dataSource;

    EndingWarranties(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    boolean few(LocalDate before) {
        try (var connection = dataSource.getConnection();
                var count = connection.prepareStatement(COUNT)) {
            count.setObject(1, before);
            try (var row = count.executeQuery()) {
                row.next();
                return row.getLong(1) <= FEW;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot count warranties", e);
        }
    }
}
