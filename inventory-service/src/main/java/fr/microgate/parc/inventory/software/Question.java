package fr.microgate.parc.inventory.software;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/// A query put together from the parts that are asked for and planned for the values that are asked
/// for, so that each has the plan that fits it.
final class Question {

    private final StringBuilder sql = new StringBuilder();
    private final List<@Nullable Object> values = new ArrayList<>();

    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    Question with(String part, @Nullable Object... said) {
        sql.append(part).append(' ');
        for (var value : said) values.add(value);
        return this;
    }

    Question withIf(boolean asked, String part, @Nullable Object... said) {
        return asked ? with(part, said) : this;
    }

    <T> List<T> rows(DataSource dataSource, Reading<T> reading) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(sql.toString())) {
            select.unwrap(PGStatement.class).setPrepareThreshold(0);
            for (var i = 0; i < values.size(); i++) select.setObject(i + 1, values.get(i));
            try (var rows = select.executeQuery()) {
                var all = new ArrayList<T>();
                while (rows.next()) all.add(reading.of(rows));
                return all;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the catalogue of software", e);
        }
    }
}
