package fr.microgate.parc.inventory.software;

import fr.microgate.parc.inventory.Remark;
import fr.microgate.parc.inventory.posture.Facts.SoftwareDeviation;
import fr.microgate.parc.platform.http.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/// Who breaks the software rules: of some machines all rules, of one rule all machines.
@ApplicationScoped
public class SoftwareDeviations {

    /// A line for each rule about each machine; without a package when nothing matches it.
    private static final String OF_MACHINES =
            """
            WITH machine AS (SELECT id, number, organization_id FROM asset WHERE id = ANY (?)),
            installed AS MATERIALIZED (
              SELECT machine.id AS asset_id, lower(title.name) AS title, lower(title.publisher) AS publisher,
                     package.name, package.version, package.version_key
              FROM machine JOIN asset_software AS one ON one.asset_number = machine.number
              JOIN software_package AS package ON package.id = one.package_id
              JOIN software_title AS title ON title.id = package.title_id
              WHERE EXISTS (SELECT 1 FROM software_rule))
            SELECT DISTINCT ON (machine.id, rule.id)
                   machine.id, rule.kind, rule.title, rule.min_version, installed.name, installed.version
            FROM machine
            JOIN software_rule AS rule ON rule.organization_id IS NULL OR rule.organization_id = machine.organization_id
            LEFT JOIN installed ON installed.asset_id = machine.id AND installed.title LIKE rule.title_like
              AND (rule.publisher_like IS NULL OR installed.publisher LIKE rule.publisher_like)
              AND (rule.kind <> 'MINIMUM' OR installed.version_key < rule.min_version_key)
            ORDER BY machine.id, rule.id, (installed.version <> '') DESC NULLS LAST\
            """;

    private static final String MATCHING =
            """
            WITH matching AS MATERIALIZED (
              SELECT package.id, package.name, package.version FROM software_title AS title
              JOIN software_package AS package ON package.title_id = title.id
              WHERE lower(title.name) LIKE ? AND (?::text IS NULL OR lower(title.publisher) LIKE ?)
                AND (?::text IS NULL OR package.version_key < ? COLLATE "C"))\
            """;
    private static final String MACHINE =
            " asset.id > ? AND (?::uuid IS NULL OR asset.organization_id = ?) AND asset.merged_into_id IS NULL"
                    + " AND asset.state NOT IN ('RETIRED', 'DISPOSED')";
    private static final String HAVE_IT =
            MATCHING
                    + " SELECT DISTINCT ON (asset.id) asset.id, asset.organization_id, asset.name, matching.name, matching.version"
                    + " FROM matching JOIN asset_software AS one ON one.package_id = matching.id"
                    + " JOIN asset ON asset.number = one.asset_number WHERE"
                    + MACHINE
                    + " ORDER BY asset.id, matching.id LIMIT ?";
    private static final String LACK_IT =
            MATCHING
                    + " SELECT asset.id, asset.organization_id, asset.name, NULL, NULL FROM asset WHERE"
                    + MACHINE
                    + " AND jsonb_exists(asset.section_digests, 'SOFTWARE') AND NOT EXISTS (SELECT 1 FROM asset_software AS one"
                    + " WHERE one.asset_number = asset.number AND one.package_id IN (SELECT id FROM matching))"
                    + " ORDER BY asset.id LIMIT ?";

    private final DataSource dataSource;

    SoftwareDeviations(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// @return by machine, empty when all rules are kept; no entry when no rule is about it
    public Map<UUID, List<SoftwareDeviation>> of(Collection<UUID> assetIds) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(OF_MACHINES)) {
            select.setArray(1, connection.createArrayOf("uuid", assetIds.toArray()));
            try (var rows = select.executeQuery()) {
                var deviations = new HashMap<UUID, List<SoftwareDeviation>>();
                while (rows.next()) {
                    var found =
                            deviations.computeIfAbsent(
                                    rows.getObject(1, UUID.class), _ -> new ArrayList<>());
                    add(rows, found);
                }
                return deviations;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot compare software with its rules", e);
        }
    }

    List<DeviatingMachine> page(SoftwareRule rule, PageRequest page) {
        var sql = rule.kind == SoftwareRule.Kind.REQUIRED ? LACK_IT : HAVE_IT;
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setString(1, rule.titleLike);
            select.setString(2, rule.publisherLike);
            select.setString(3, rule.publisherLike);
            select.setString(4, rule.minVersionKey);
            select.setString(5, rule.minVersionKey);
            select.setObject(6, page.afterId());
            select.setObject(7, rule.organizationId, Types.OTHER);
            select.setObject(8, rule.organizationId, Types.OTHER);
            select.setInt(9, page.limit() + 1);
            try (var rows = select.executeQuery()) {
                var machines = new ArrayList<DeviatingMachine>();
                while (rows.next())
                    machines.add(
                            new DeviatingMachine(
                                    rows.getObject(1, UUID.class),
                                    rows.getObject(2, UUID.class),
                                    rows.getString(3),
                                    rows.getString(4),
                                    rows.getString(5)));
                return machines;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read who breaks " + rule.id, e);
        }
    }

    private static void add(ResultSet row, List<SoftwareDeviation> found) throws SQLException {
        var kind = SoftwareRule.Kind.valueOf(row.getString(2));
        var title = row.getString(3);
        var installed = row.getString(5);
        if ((installed == null) != (kind == SoftwareRule.Kind.REQUIRED)) return;
        found.add(
                switch (kind) {
                    case REQUIRED ->
                            new SoftwareDeviation(Remark.of("SOFTWARE_MISSING", title), true);
                    case FORBIDDEN ->
                            new SoftwareDeviation(
                                    Remark.of("SOFTWARE_FORBIDDEN", title, installed), true);
                    case MINIMUM ->
                            new SoftwareDeviation(
                                    Remark.of(
                                            "SOFTWARE_OLD",
                                            title,
                                            row.getString(4),
                                            (installed + " " + row.getString(6)).strip()),
                                    !row.getString(6).isEmpty());
                });
    }
}
