package fr.microgate.parc.inventory.posture;

import static fr.microgate.parc.inventory.InventoryProblem.PERIOD_NOT_ALLOWED;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How the posture of an organisation goes from day to day.
@ApplicationScoped
public class PostureTrend {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int USUAL_DAYS = 90;
    private static final int MOST_DAYS = 366;

    private final PostureDays days;
    private final Clock clock;

    PostureTrend(PostureDays days, Clock clock) {
        this.days = days;
        this.clock = clock;
    }

    /// Writes down today, of every organisation.
    @Scheduled(cron = "{parc.inventory.posture.snapshot}")
    @Transactional
    public void snapshot() {
        days.write(today());
    }

    PostureDay now(UUID organizationId) {
        return days.now(organizationId, today());
    }

    List<PostureDay> between(
            UUID organizationId, @Nullable LocalDate from, @Nullable LocalDate to) {
        var last = Objects.requireNonNullElseGet(to, this::today);
        var first = Objects.requireNonNullElseGet(from, () -> last.minusDays(USUAL_DAYS));
        if (first.isAfter(last) || first.plusDays(MOST_DAYS).isBefore(last))
            throw PERIOD_NOT_ALLOWED.problem(
                    "from is %s and to is %s: ask for a year at most, from first.", first, last);
        return days.between(organizationId, first, last);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PARIS);
    }
}
