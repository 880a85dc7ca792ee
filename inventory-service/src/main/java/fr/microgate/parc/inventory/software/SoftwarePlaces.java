package fr.microgate.parc.inventory.software;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// What `asset_software.place` says: whose machine has a package, and which. The machines of an
/// organisation are next to each other.
@ApplicationScoped
class SoftwarePlaces {

    private static final long MACHINES = 1L << 32;
    private static final String NUMBER = "SELECT number FROM organization WHERE id = ?";

    private final DataSource dataSource;
    private final Cache<UUID, Long> numbers = Caffeine.newBuilder().maximumSize(10_000).build();

    SoftwarePlaces(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// From the first place on, before the end.
    record Range(long first, long end) {}

    static final Range ALL = new Range(0, Long.MAX_VALUE);

    /// @return an empty one when there is no such organisation
    Range of(UUID organizationId) {
        var number = numbers.get(organizationId, this::number);
        if (number == null) return new Range(0, 0);
        return new Range(number * MACHINES, (number + 1) * MACHINES);
    }

    /// @param organizationId of an organisation that there is
    long of(UUID organizationId, long assetNumber) {
        var range = of(organizationId);
        if (range.first == range.end)
            throw new IllegalStateException("no organisation " + organizationId);
        return range.first + assetNumber;
    }

    private @Nullable Long number(UUID organizationId) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(NUMBER)) {
            select.setObject(1, organizationId);
            try (var row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the number of " + organizationId, e);
        }
    }
}
