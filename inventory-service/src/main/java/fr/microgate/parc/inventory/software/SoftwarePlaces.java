package fr.microgate.parc.inventory.software;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/// Whose machine has a package, and which one, is one number in `asset_software.place`: the
/// machines of an organisation are next to each other.
@ApplicationScoped
class SoftwarePlaces {

    private static final long MACHINES = 1L << 32;
    private static final Range ALL = new Range(0, Long.MAX_VALUE);
    private static final String FIRST = "SELECT software_place(?, 0)";

    private final DataSource dataSource;

    SoftwarePlaces(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// From the first place on, before the end.
    record Range(long first, long end) {}

    /// @param only an organisation; of one that is not there there are no places
    Range of(Optional<UUID> only) {
        return only.map(this::of).orElse(ALL);
    }

    private Range of(UUID organizationId) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(FIRST)) {
            select.setObject(1, organizationId);
            try (var row = select.executeQuery()) {
                row.next();
                var first = row.getLong(1);
                return row.wasNull() ? new Range(0, 0) : new Range(first, first + MACHINES);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the places of " + organizationId, e);
        }
    }
}
