package fr.microgate.parc.inventory.site;

import fr.microgate.parc.inventory.InventoryProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/// What is still somewhere, so that nobody archives the place under it.
@ApplicationScoped
class UsesOfPlaces {

    private static final String ASSETS =
            "SELECT count(*) FROM asset WHERE %s = ? AND merged_into_id IS NULL AND state NOT IN ('RETIRED', 'DISPOSED')";
    private static final String PEOPLE =
            "SELECT count(*) FROM person WHERE site_id = ? AND status = 'ACTIVE'";
    private static final String HANDED_OVER =
            "SELECT count(*) FROM asset_assignment WHERE site_id = ? AND returned_at IS NULL";

    private final DataSource dataSource;

    UsesOfPlaces(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void refuseToArchiveSite(UUID siteId) {
        var assets = count(ASSETS.formatted("site_id"), siteId);
        var people = count(PEOPLE, siteId);
        var handedOver = count(HANDED_OVER, siteId);
        if (assets + people + handedOver == 0) return;
        throw InventoryProblem.SITE_IN_USE
                .problem(
                        "%d assets and %d people are there, and %d assets are handed over to it: move them first.",
                        assets, people, handedOver)
                .with("assets", assets)
                .with("people", people)
                .with("assignments", handedOver);
    }

    void refuseToArchiveLocation(UUID locationId) {
        var assets = count(ASSETS.formatted("location_id"), locationId);
        if (assets == 0) return;
        throw InventoryProblem.LOCATION_IN_USE
                .problem("%d assets are there: move them first.", assets)
                .with("assets", assets);
    }

    private long count(String sql, UUID id) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setObject(1, id);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot count what is at " + id, e);
        }
    }
}
