package fr.microgate.parc.inventory.asset;

import fr.microgate.parc.inventory.posture.Reviews;
import fr.microgate.parc.platform.event.Cause;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/// Looks again at machines that said nothing: silence, ends of support, of graces and of
/// exceptions, and rules that changed. A hundred thousand machines are a few hundred small
/// transactions.
@ApplicationScoped
public class PostureSweep {

    private static final int AT_ONCE = 200;

    private final Assets assets;
    private final AssetPosture posture;
    private final Reviews reviews;
    private final Clock clock;

    PostureSweep(Assets assets, AssetPosture posture, Reviews reviews, Clock clock) {
        this.assets = assets;
        this.posture = posture;
        this.reviews = reviews;
        this.clock = clock;
    }

    @Scheduled(
            every = "{parc.inventory.posture.review-every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void goOn() {
        while (checkDue() == AT_ONCE || reviewSome()) Thread.onSpinWait();
    }

    /// What a date decides is looked for by its date; this is for the table of ends of support,
    /// which may be another one.
    @Scheduled(cron = "{parc.inventory.posture.nightly}")
    public void reviewAll() {
        QuarkusTransaction.requiringNew().run(() -> reviews.ask(null, null));
    }

    /// @return how many machines there were
    public int checkDue() {
        return QuarkusTransaction.requiringNew()
                .call(() -> {
                    var now = clock.instant();
                    var due = assets.postureDue(now, AT_ONCE);
                    Cause.ofRule("inventory.posture-due").run(() -> posture.review(due, now));
                    return due.size();
                });
    }

    /// @return whether there may be more
    public boolean reviewSome() {
        return QuarkusTransaction.requiringNew()
                .call(() -> {
                    var now = clock.instant();
                    var review = reviews.next(now);
                    if (review.isEmpty()) return false;
                    var batch = assets.toReview(review.get(), AT_ONCE);
                    Cause.ofRule("inventory.posture-review").run(() -> posture.review(batch, now));
                    reviews.progressed(
                            review.get(), batch.size() < AT_ONCE ? null : batch.getLast().id);
                    return true;
                });
    }
}
