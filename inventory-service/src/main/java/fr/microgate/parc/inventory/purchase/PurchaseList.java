package fr.microgate.parc.inventory.purchase;

import fr.microgate.parc.inventory.asset.AssetKind;
import fr.microgate.parc.inventory.purchase.AssetPurchase.WarrantyKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/// Reads purchases, the newest first, or by the end of their warranty. Each filter is served by an
/// index (V160).
@ApplicationScoped
class PurchaseList {

    /// Of what nobody dated.
    static final LocalDate UNDATED = LocalDate.of(1, 1, 1);

    private static final String DAY = "coalesce(bought.purchased_on, date '0001-01-01')";
    private static final String LINES =
            """
            SELECT bought.*, asset.organization_id AS owner, asset.name, asset.kind, asset.serial, due.warranty_ends_on
            FROM asset_purchase AS bought
            JOIN asset ON asset.id = bought.asset_id AND asset.merged_into_id IS NULL
            JOIN asset_due AS due ON due.asset_id = bought.asset_id WHERE\
            """;

    /// The planner takes them for more than they are.
    private static final String OF_FEW =
            "bought.asset_id = ANY (ARRAY(SELECT few.asset_id FROM asset_purchase AS few WHERE lower(few.%1$s) = lower(?)))";

    private final DataSource dataSource;

    PurchaseList(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// Conditions and what they compare with.
    private record Where(StringBuilder sql, List<Object> values) {

        Where and(String condition, @Nullable Object value) {
            if (value == null) return this;
            sql.append(" AND ").append(condition);
            values.add(value);
            return this;
        }
    }

    /// @param before no later than the last day that is asked for
    List<PurchaseLine> newest(PurchaseQuery query, DayKey before, int most) {
        var where = after("(%s, bought.asset_id) < (?, ?)".formatted(DAY), before);
        where.and("bought.organization_id = ?", query.organizationId);
        return read(filtered(where, query), DAY + " DESC, bought.asset_id DESC", most);
    }

    List<PurchaseLine> ending(PurchaseQuery query, LocalDate end, DayKey after, int most) {
        var where = after("(due.warranty_ends_on, due.asset_id) > (?, ?)", after);
        where.and("due.warranty_ends_on < ?", end)
                .and("due.organization_id = ?", query.organizationId)
                .and("bought.purchased_on <= ?", query.purchasedTo);
        return read(filtered(where, query), "due.warranty_ends_on, due.asset_id", most);
    }

    private static Where after(String condition, DayKey key) {
        return new Where(
                new StringBuilder(" ").append(condition),
                new ArrayList<>(List.of(key.day(), key.id())));
    }

    private static Where filtered(Where where, PurchaseQuery query) {
        return where.and("lower(bought.supplier) = lower(?)", query.supplier)
                .and(OF_FEW.formatted("order_ref"), query.orderRef)
                .and(OF_FEW.formatted("invoice_ref"), query.invoiceRef)
                .and(DAY + " >= ?", query.firstDay());
    }

    private List<PurchaseLine> read(Where where, String order, int most) {
        var sql = LINES + where.sql + " ORDER BY " + order + " LIMIT ?";
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(sql)) {
            // Which index serves depends on the values: each query is planned for its own.
            select.unwrap(PGStatement.class).setPrepareThreshold(0);
            return read(select, where.values, most);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot list purchases", e);
        }
    }

    private static List<PurchaseLine> read(PreparedStatement select, List<Object> values, int most)
            throws SQLException {
        var at = 0;
        for (var value : values) select.setObject(++at, value);
        select.setInt(++at, most);
        try (var rows = select.executeQuery()) {
            var lines = new ArrayList<PurchaseLine>();
            while (rows.next()) lines.add(line(rows));
            return lines;
        }
    }

    private static PurchaseLine line(ResultSet row) throws SQLException {
        var kind = row.getString("warranty_kind");
        return new PurchaseLine(
                row.getObject("asset_id", UUID.class),
                row.getObject("owner", UUID.class),
                row.getString("name"),
                AssetKind.valueOf(row.getString("kind")),
                row.getString("serial"),
                row.getString("order_ref"),
                day(row, "ordered_on"),
                row.getString("supplier"),
                row.getString("invoice_ref"),
                day(row, "purchased_on"),
                row.getBigDecimal("price_ex_vat"),
                row.getString("delivery_note"),
                day(row, "delivered_on"),
                day(row, "warranty_start"),
                row.getObject("warranty_months", Integer.class),
                day(row, "warranty_end"),
                kind == null ? null : WarrantyKind.valueOf(kind),
                day(row, "warranty_ends_on"),
                day(row, "in_service_on"),
                day(row, "disposed_on"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
