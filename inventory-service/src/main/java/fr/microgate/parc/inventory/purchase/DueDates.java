package fr.microgate.parc.inventory.purchase;

import fr.microgate.parc.inventory.asset.AssetKind;
import fr.microgate.parc.inventory.purchase.RenewalView.Reason;
import fr.microgate.parc.inventory.purchase.RenewalView.Why;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Reads `asset_due`, which the database keeps true by itself (V043).
@ApplicationScoped
class DueDates {

    /// The page is cut before the names are looked up.
    private static final String PAGE =
            """
            SELECT due.asset_id, due.organization_id, asset.name, asset.kind, asset.serial, due.day,
                   due.life_ends_on, due.os_ended_on, due.failing_on, due.support_ends_on, due.life_estimated
            FROM (SELECT *, %1$s AS day FROM asset_due WHERE in_use AND (%1$s, asset_id) > (?, ?) AND %1$s < ? %2$s
                  ORDER BY %1$s, asset_id LIMIT ?) AS due
            JOIN asset ON asset.id = due.asset_id ORDER BY due.day, due.asset_id\
            """;

    private final DataSource dataSource;

    DueDates(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    Optional<LocalDate> warrantyEndOf(UUID assetId) {
        try (var connection = dataSource.getConnection();
                var select =
                        connection.prepareStatement(
                                "SELECT warranty_ends_on FROM asset_due WHERE asset_id = ?")) {
            select.setObject(1, assetId);
            try (var row = select.executeQuery()) {
                return row.next()
                        ? Optional.ofNullable(row.getObject(1, LocalDate.class))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the warranty of " + assetId, e);
        }
    }

    /// Which part of a list.
    ///
    /// @param before the first day that is too late
    /// @param organizationId all of them when null
    record Part(DayKey after, LocalDate before, @Nullable UUID organizationId, int most) {}

    List<WarrantyView> warranties(Part part) {
        return read("warranty_ends_on", part, DueDates::warranty);
    }

    /// @param reason any when null
    List<RenewalView> renewals(Part part, @Nullable Reason reason) {
        var column = reason == null ? "renew_on" : reason.column;
        return read(column, part, row -> renewal(row, part.before()));
    }

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> read(String column, Part part, Row<T> reader) {
        var own = part.organizationId() == null ? "" : "AND organization_id = ?";
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(PAGE.formatted(column, own))) {
            var at = 0;
            select.setObject(++at, part.after().day());
            select.setObject(++at, part.after().id());
            select.setObject(++at, part.before());
            if (part.organizationId() != null) select.setObject(++at, part.organizationId());
            select.setInt(++at, part.most());
            try (var rows = select.executeQuery()) {
                var page = new ArrayList<T>();
                while (rows.next()) page.add(reader.read(rows));
                return page;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read what is due", e);
        }
    }

    private static WarrantyView warranty(ResultSet row) throws SQLException {
        return new WarrantyView(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                AssetKind.valueOf(row.getString(4)),
                row.getString(5),
                row.getObject(6, LocalDate.class));
    }

    private static RenewalView renewal(ResultSet row, LocalDate before) throws SQLException {
        var reasons = new ArrayList<Why>();
        for (var reason : Reason.values()) {
            var since = row.getObject(reason.column, LocalDate.class);
            if (since == null || !since.isBefore(before)) continue;
            var estimated = reason == Reason.AGE && row.getBoolean("life_estimated");
            reasons.add(new Why(reason, since, estimated ? true : null));
        }
        return new RenewalView(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                AssetKind.valueOf(row.getString(4)),
                row.getObject(6, LocalDate.class),
                reasons);
    }
}
