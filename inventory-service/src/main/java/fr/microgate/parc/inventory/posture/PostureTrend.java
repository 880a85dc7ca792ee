package fr.microgate.parc.inventory.posture;

import static fr.microgate.parc.inventory.InventoryProblem.PERIOD_NOT_ALLOWED;

import fr.microgate.parc.inventory.posture.ScoreDays.ScoreDay;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How the posture of an organisation, or of a machine, goes from day to day.
@ApplicationScoped
public class PostureTrend {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int USUAL_HOUR = 4;
    private static final int USUAL_DAYS = 90;
    private static final int MOST_DAYS = 366;

    private final PostureDays days;
    private final ScoreDays scores;
    private final Clock clock;

    PostureTrend(PostureDays days, ScoreDays scores, Clock clock) {
        this.days = days;
        this.scores = scores;
        this.clock = clock;
    }

    /// Writes down today, one organisation after the other; what another replica did is done.
    @Scheduled(cron = "{parc.inventory.posture.snapshot}")
    public void snapshot() {
        var today = today();
        for (var organization : days.without(today))
            QuarkusTransaction.requiringNew().run(() -> days.write(organization, today));
    }

    /// Nobody may have been up at the hour of the snapshot.
    @Scheduled(every = "{parc.inventory.posture.catch-up-every}", delayed = "1m")
    void catchUp() {
        if (clock.instant().atZone(PARIS).getHour() >= USUAL_HOUR) snapshot();
    }

    PostureDay now(UUID organizationId) {
        return days.now(organizationId, today());
    }

    List<PostureDay> between(
            UUID organizationId, @Nullable LocalDate from, @Nullable LocalDate to) {
        var period = period(from, to);
        return days.between(organizationId, period.first(), period.last());
    }

    List<ScoreDay> ofMachine(UUID assetId, @Nullable LocalDate from, @Nullable LocalDate to) {
        var period = period(from, to);
        return scores.between(assetId, period.first(), period.last());
    }

    private record Period(LocalDate first, LocalDate last) {}

    private Period period(@Nullable LocalDate from, @Nullable LocalDate to) {
        var last = Objects.requireNonNullElseGet(to, this::today);
        var first = Objects.requireNonNullElseGet(from, () -> last.minusDays(USUAL_DAYS));
        if (first.isAfter(last) || first.plusDays(MOST_DAYS).isBefore(last))
            throw PERIOD_NOT_ALLOWED.problem(
                    "from is %s and to is %s: ask for a year at most, from first.", first, last);
        return new Period(first, last);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PARIS);
    }
}
