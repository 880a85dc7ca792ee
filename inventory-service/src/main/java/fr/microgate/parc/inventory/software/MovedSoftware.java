package fr.microgate.parc.inventory.software;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import javax.sql.DataSource;

/// The software of a machine that goes to another organisation.
@ApplicationScoped
public class MovedSoftware {

    private static final String MOVE =
            "UPDATE asset_software SET place = software_place(?, asset_number) WHERE asset_number = ?";
    private static final String TITLES =
            """
            SELECT DISTINCT package.title_id FROM asset_software AS installed
            JOIN software_package AS package ON package.id = installed.package_id
            WHERE installed.asset_number = ?\
            """;

    private final DataSource dataSource;

    MovedSoftware(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public void move(long assetNumber, UUID organizationId, Instant at) {
        try (var connection = dataSource.getConnection();
                var move = connection.prepareStatement(MOVE);
                var titles = connection.prepareStatement(TITLES)) {
            move.setObject(1, organizationId);
            move.setLong(2, assetNumber);
            move.executeUpdate();
            titles.setLong(1, assetNumber);
            var has = new ArrayList<Long>();
            try (var rows = titles.executeQuery()) {
                while (rows.next()) has.add(rows.getLong(1));
            }
            OrganizationTitles.add(connection, organizationId, has.toArray(Long[]::new), at);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot move the software of " + assetNumber, e);
        }
    }
}
