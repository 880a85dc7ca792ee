package fr.microgate.parc.inventory.posture;

import fr.microgate.parc.inventory.asset.Criticality;
import fr.microgate.parc.platform.event.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Machines to look at again because a rule changed. One row, whatever their number: the batches go
/// through them by id.
@ApplicationScoped
public class Reviews {

    private static final String ASK =
            """
            INSERT INTO posture_review (id, organization_id, criticality, not_before, after_asset_id)
            VALUES (?, ?, ?, ?, '00000000-0000-0000-0000-000000000000')
            ON CONFLICT (organization_id, criticality)
            DO UPDATE SET not_before = excluded.not_before, after_asset_id = excluded.after_asset_id\
            """;
    private static final String NEXT =
            """
            SELECT id, organization_id, criticality, after_asset_id FROM posture_review
            WHERE not_before <= ? ORDER BY not_before LIMIT 1 FOR UPDATE SKIP LOCKED\
            """;
    private static final String GO_ON = "UPDATE posture_review SET after_asset_id = ? WHERE id = ?";
    private static final String DONE = "DELETE FROM posture_review WHERE id = ?";

    private final DataSource dataSource;
    private final PostureConfig config;
    private final Clock clock;

    Reviews(DataSource dataSource, PostureConfig config, Clock clock) {
        this.dataSource = dataSource;
        this.config = config;
        this.clock = clock;
    }

    /// @param organizationId null for every machine
    /// @param criticality null for any
    /// @param after id of the last machine that was looked at
    public record Review(
            UUID id,
            @Nullable UUID organizationId,
            @Nullable Criticality criticality,
            UUID after) {}

    /// In the transaction of the change. One that waits or is under way begins again. It begins
    /// once no replica remembers the old rules.
    public void ask(@Nullable UUID organizationId, @Nullable Criticality criticality) {
        var at = Timestamp.from(clock.instant().plus(config.rulesRemembered()));
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(ASK)) {
            insert.setObject(1, Ids.next());
            insert.setObject(2, organizationId, Types.OTHER);
            insert.setString(3, criticality == null ? null : criticality.name());
            insert.setTimestamp(4, at);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot ask for a review of the posture", e);
        }
    }

    /// One that nobody else works on.
    public Optional<Review> next(Instant now) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(NEXT)) {
            select.setTimestamp(1, Timestamp.from(now));
            try (var rows = select.executeQuery()) {
                return rows.next() ? Optional.of(review(rows)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the reviews of the posture", e);
        }
    }

    /// @param last id of the last machine of the batch; null when there was none left
    public void progressed(Review review, @Nullable UUID last) {
        try (var connection = dataSource.getConnection();
                var change = connection.prepareStatement(last == null ? DONE : GO_ON)) {
            if (last != null) change.setObject(1, last);
            change.setObject(last == null ? 1 : 2, review.id());
            change.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot go on with a review of the posture", e);
        }
    }

    private static Review review(ResultSet row) throws SQLException {
        var criticality = row.getString(3);
        return new Review(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                criticality == null ? null : Criticality.valueOf(criticality),
                row.getObject(4, UUID.class));
    }
}
