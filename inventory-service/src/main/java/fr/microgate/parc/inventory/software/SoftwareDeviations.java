package fr.microgate.parc.inventory.software;

import fr.microgate.parc.inventory.Remark;
import fr.microgate.parc.inventory.posture.Facts.SoftwareDeviation;
import fr.microgate.parc.platform.http.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
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

    /// A line for each rule about each machine; without a package when the machine has none of
    /// those. What breaks a rule is kept for the list of deviations.
    private static final String OF_MACHINES =
            """
            WITH machine AS (SELECT id, number, organization_id FROM asset WHERE id = ANY (?)),
            found AS MATERIALIZED (
              SELECT DISTINCT ON (machine.id, rule.id) machine.id AS asset_id, rule.id AS rule_id, rule.kind, rule.title,
                     rule.min_version, package.id AS package_id, package.name, package.version,
                     (package.id IS NULL) = (rule.kind = 'REQUIRED') AS deviates,
                     rule.kind <> 'MINIMUM' OR %1$s AS certain
              FROM machine
              JOIN software_rule AS rule ON rule.organization_id IS NULL OR rule.organization_id = machine.organization_id
              LEFT JOIN (software_rule_package AS concerned
                JOIN asset_software AS installed ON installed.package_id = concerned.package_id
                JOIN software_package AS package ON package.id = concerned.package_id)
                ON concerned.rule_id = rule.id AND installed.asset_number = machine.number
              ORDER BY machine.id, rule.id, (%1$s) DESC NULLS LAST, package.id),
            mended AS (
              DELETE FROM software_deviation AS known USING machine WHERE known.asset_id = machine.id
                AND NOT EXISTS (SELECT FROM found WHERE found.asset_id = known.asset_id
                  AND found.rule_id = known.rule_id AND found.deviates AND found.certain)),
            kept AS (
              INSERT INTO software_deviation AS known (rule_id, asset_id, package_id)
              SELECT rule_id, asset_id, package_id FROM found WHERE deviates AND certain
              ON CONFLICT (rule_id, asset_id) DO UPDATE SET package_id = excluded.package_id
              WHERE known.package_id IS DISTINCT FROM excluded.package_id)
            SELECT asset_id, kind, title, min_version, name, version, deviates, certain FROM found\
            """
                    .formatted(VersionKey.KNOWN);

    private static final String PAGE =
            """
            SELECT asset.id, asset.organization_id, asset.name, package.name, package.version
            FROM software_deviation AS deviation JOIN asset ON asset.id = deviation.asset_id
            LEFT JOIN software_package AS package ON package.id = deviation.package_id
            WHERE deviation.rule_id = ? AND deviation.asset_id > ? AND asset.merged_into_id IS NULL
              AND asset.state NOT IN ('RETIRED', 'DISPOSED') AND is_in_use(asset.state)
            ORDER BY deviation.asset_id LIMIT ?\
            """;

    private final DataSource dataSource;

    SoftwareDeviations(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// Looks at machines that spoke of their software, in the transaction of the caller.
    ///
    /// @return by machine, empty when all rules are kept; no entry when no rule is about it
    public Map<UUID, List<SoftwareDeviation>> of(Collection<UUID> assetIds) {
        if (assetIds.isEmpty()) return Map.of();
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
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(PAGE)) {
            select.setObject(1, rule.id);
            select.setObject(2, page.afterId());
            select.setInt(3, page.limit() + 1);
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
        if (!row.getBoolean(7)) return;
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
                                    row.getBoolean(8));
                });
    }
}
