package fr.microgate.parc.inventory.software;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/// Which packages a rule is about, compared once: when the rule is new, and when a package is.
@ApplicationScoped
class RulePackages {

    /// A rule and a package that are new at the same moment would not see each other.
    private static final String RULES_REST =
            "SELECT pg_advisory_xact_lock_shared(hashtext('software-rules'))";

    private static final String CATALOGUE_RESTS =
            "SELECT pg_advisory_xact_lock(hashtext('software-rules'))";

    private static final String MATCHING =
            """
            INSERT INTO software_rule_package (rule_id, package_id)
            SELECT rule.id, package.id FROM software_rule AS rule
            JOIN software_title AS title ON lower(title.name) LIKE rule.title_like
              AND (rule.publisher_like IS NULL OR lower(title.publisher) LIKE rule.publisher_like)
            JOIN software_package AS package ON package.title_id = title.id
              AND (rule.min_version_key IS NULL OR package.version_key < rule.min_version_key)
            WHERE %s ON CONFLICT DO NOTHING\
            """;
    private static final String OF_RULE = MATCHING.formatted("rule.id = ?");
    private static final String OF_PACKAGES = MATCHING.formatted("package.digest = ANY (?)");
    private static final String FORGET = "DELETE FROM software_rule_package WHERE rule_id = ?";

    private final DataSource dataSource;

    RulePackages(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// In the transaction that writes the rule, which is in the database already.
    void compare(UUID ruleId) {
        try (var connection = dataSource.getConnection()) {
            lock(connection, CATALOGUE_RESTS);
            run(connection, FORGET, ruleId);
            run(connection, OF_RULE, ruleId);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot compare the catalogue with " + ruleId, e);
        }
    }

    /// In the transaction that adds the packages.
    static void compare(Connection connection, UUID[] digests) throws SQLException {
        lock(connection, RULES_REST);
        try (var insert = connection.prepareStatement(OF_PACKAGES)) {
            insert.setArray(1, connection.createArrayOf("uuid", digests));
            insert.executeUpdate();
        }
    }

    private static void lock(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    private static void run(Connection connection, String sql, UUID ruleId) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, ruleId);
            statement.executeUpdate();
        }
    }
}
