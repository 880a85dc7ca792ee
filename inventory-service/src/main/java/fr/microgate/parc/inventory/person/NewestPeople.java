package fr.microgate.parc.inventory.person;

import fr.microgate.parc.inventory.SearchText;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/// Who is on a page of people, newest first.
@ApplicationScoped
class NewestPeople {

    /// Before the same person as the page: what is found is gathered and laid beside the people in
    /// one order, and would be from the newest on for a page behind thousands of others.
    private static final String FOUND =
            "person_ref IN (SELECT person_ref FROM person_term WHERE person_ref < ? AND term >= ? AND term < ?%s)";

    private final DataSource dataSource;

    NewestPeople(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// @param only the organisation that the caller may see
    List<UUID> of(PersonQuery query, Optional<UUID> only, UUID before, int most) {
        var sql = new StringBuilder("SELECT person_ref FROM person WHERE person_ref < ?");
        var values = new ArrayList<Object>(List.of(before));
        only.ifPresent(own -> and(sql, values, "organization_id = ?", own));
        and(sql, values, "organization_id = ?", query.organizationId);
        and(sql, values, "site_id = ?", query.siteId);
        if (query.status == null) sql.append(" AND status <> 'ERASED'");
        else and(sql, values, "status = ?", query.status.name());
        if (query.q != null) {
            // A range, not LIKE: it is found in the index whatever is asked for.
            var own = new StringBuilder();
            var beginning = SearchText.of(query.q);
            values.add(before);
            values.add(beginning);
            values.add(beginning + "\uDBFF\uDFFF");
            only.ifPresent(organization -> and(own, values, "organization_id = ?", organization));
            and(own, values, "organization_id = ?", query.organizationId);
            sql.append(" AND ").append(FOUND.formatted(own));
        }
        values.add(most);
        return read(sql.append(" ORDER BY person_ref DESC LIMIT ?").toString(), values);
    }

    private List<UUID> read(String sql, List<Object> values) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(sql)) {
            // Many are called so or hardly anybody: each question is planned for its own.
            select.unwrap(PGStatement.class).setPrepareThreshold(0);
            for (var i = 0; i < values.size(); i++) select.setObject(i + 1, values.get(i));
            try (var rows = select.executeQuery()) {
                var found = new ArrayList<UUID>();
                while (rows.next()) found.add(rows.getObject(1, UUID.class));
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot list people", e);
        }
    }

    private static void and(
            StringBuilder sql, List<Object> values, String condition, @Nullable Object value) {
        if (value == null) return;
        sql.append(" AND ").append(condition);
        values.add(value);
    }
}
