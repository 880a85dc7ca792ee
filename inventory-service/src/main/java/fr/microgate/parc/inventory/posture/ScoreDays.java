package fr.microgate.parc.inventory.posture;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The score of each machine on the days on which it changed.
@ApplicationScoped
public class ScoreDays {

    private static final int KEPT_DAYS = 400;

    private static final String WRITE =
            """
            INSERT INTO asset_score_day (asset_id, day, score) VALUES (?, ?, ?)
            ON CONFLICT (asset_id, day) DO UPDATE SET score = excluded.score\
            """;

    /// With the last change before, which says what the score was on the first day.
    private static final String BETWEEN =
            """
            SELECT day, score FROM asset_score_day WHERE asset_id = ? AND day <= ?
              AND day >= coalesce((SELECT max(day) FROM asset_score_day WHERE asset_id = ? AND day <= ?), ?)
            ORDER BY day\
            """;

    /// The last row before the limit stays: it says what the score still is.
    private static final String FORGET =
            """
            DELETE FROM asset_score_day AS old WHERE day < ?
              AND EXISTS (SELECT 1 FROM asset_score_day AS next WHERE next.asset_id = old.asset_id AND next.day > old.day AND next.day <= ?)\
            """;

    private final DataSource dataSource;
    private final Clock clock;

    ScoreDays(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    @Schema(name = "ScoreDay", description = "A day on which the score changed")
    record ScoreDay(
            LocalDate day,
            @Schema(description = "Of a hundred, at the end of the day; absent when nothing counts")
                    @Nullable Integer score) {}

    /// In the transaction of the look.
    public void changed(UUID assetId, @Nullable Integer score, Instant at) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(WRITE)) {
            insert.setObject(1, assetId);
            insert.setObject(2, TimeChecks.day(at));
            insert.setObject(3, score, java.sql.Types.INTEGER);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot write the score of " + assetId, e);
        }
    }

    List<ScoreDay> between(UUID assetId, LocalDate from, LocalDate to) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(BETWEEN)) {
            select.setObject(1, assetId);
            select.setObject(2, to);
            select.setObject(3, assetId);
            select.setObject(4, from);
            select.setObject(5, from);
            try (var rows = select.executeQuery()) {
                var days = new ArrayList<ScoreDay>();
                while (rows.next())
                    days.add(
                            new ScoreDay(
                                    rows.getObject(1, LocalDate.class),
                                    rows.getObject(2, Integer.class)));
                return days;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the scores of " + assetId, e);
        }
    }

    @Scheduled(cron = "{parc.inventory.posture.nightly}")
    @Transactional
    void forget() {
        var limit = TimeChecks.day(clock.instant()).minusDays(KEPT_DAYS);
        try (var connection = dataSource.getConnection();
                var delete = connection.prepareStatement(FORGET)) {
            delete.setObject(1, limit);
            delete.setObject(2, limit);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot forget old scores", e);
        }
    }
}
