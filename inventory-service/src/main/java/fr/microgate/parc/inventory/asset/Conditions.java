package fr.microgate.parc.inventory.asset;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Conditions on the table `asset`, to stand behind another one, and what is bound to them.
public final class Conditions {

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();
    private @Nullable UUID organization;
    private @Nullable Range range;

    /// A filter that means several values of a column, each of which an index lists newest first.
    ///
    /// @param column expression of the index
    /// @param type of its values
    record Range(String column, String type, String comparison, Object value) {

        String sql() {
            return column + " " + comparison;
        }
    }

    /// Nothing when there is no value.
    ///
    /// @param condition with a question mark for the value
    public Conditions and(String condition, @Nullable Object value) {
        if (value == null) return this;
        sql.append(" AND ").append(condition);
        values.add(value);
        return this;
    }

    Conditions and(boolean asked, String condition) {
        if (asked) sql.append(" AND ").append(condition);
        return this;
    }

    public Conditions and(Conditions others) {
        sql.append(others.sql);
        values.addAll(others.values);
        if (organization == null) organization = others.organization;
        if (range == null) range = others.range;
        return this;
    }

    Conditions within(@Nullable UUID organizationId) {
        if (organization == null) organization = organizationId;
        return and("asset.organization_id = ?", organizationId);
    }

    /// @param comparison with a question mark for the value
    Conditions and(String column, String type, String comparison, @Nullable Object value) {
        if (value == null) return this;
        var asked = new Range(column, type, comparison, value);
        if (range == null) range = asked;
        return and(asked.sql(), value);
    }

    @Nullable UUID organization() {
        return organization;
    }

    /// The first of them; null when there is none.
    @Nullable Range range() {
        return range;
    }

    public String sql() {
        return sql.toString();
    }

    /// @param next number of the first question mark
    /// @return number of the one after the last
    public int bind(PreparedStatement statement, int next) throws SQLException {
        var at = next;
        for (var value : values) {
            switch (value) {
                case Long[] numbers ->
                        statement.setArray(
                                at, statement.getConnection().createArrayOf("bigint", numbers));
                case String[] texts ->
                        statement.setArray(
                                at, statement.getConnection().createArrayOf("text", texts));
                default -> statement.setObject(at, value);
            }
            at++;
        }
        return at;
    }
}
