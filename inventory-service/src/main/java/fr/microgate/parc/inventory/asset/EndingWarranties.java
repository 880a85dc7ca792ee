package fr.microgate.parc.inventory.asset;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/// Whether a warranty ends on so few machines that these are better read one by one than each
/// machine of a list asked for its own: it is the oldest whose warranty ends first.
@ApplicationScoped
class EndingWarranties {

    private static final int FEW = 2_000;

    /// Where nothing else is asked, no more than a page of them is read.
    private static final int FEW_ALONE = 10_000;

    /// In the order of the index, and planned for this day: without, a plan for any day reads all
    /// rows until there are enough, and there are not.
    private static final String COUNT =
            "SELECT count(*) FROM (SELECT FROM asset_due WHERE warranty_ends_on < ?%s ORDER BY warranty_ends_on LIMIT ?) AS found";

    private final DataSource dataSource;

    EndingWarranties(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// @param organization of which; of all when null
    /// @param alone nothing else is asked of them
    boolean few(LocalDate before, @Nullable UUID organization, boolean alone) {
        var most = alone ? FEW_ALONE : FEW;
        var sql = COUNT.formatted(organization == null ? "" : " AND organization_id = ?");
        try (var connection = dataSource.getConnection();
                var count = connection.prepareStatement(sql)) {
            count.unwrap(PGStatement.class).setPrepareThreshold(0);
            count.setObject(1, before);
            if (organization != null) count.setObject(2, organization);
            count.setInt(organization == null ? 2 : 3, most + 1);
            try (var row = count.executeQuery()) {
                row.next();
                return row.getLong(1) <= most;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot count warranties", e);
        }
    }
}
