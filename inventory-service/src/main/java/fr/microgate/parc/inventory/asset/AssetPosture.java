package fr.microgate.parc.inventory.asset;

import fr.microgate.parc.inventory.asset.AssetEvent.AssetPostureChanged;
import fr.microgate.parc.inventory.document.Section;
import fr.microgate.parc.inventory.posture.Controls;
import fr.microgate.parc.inventory.posture.Facts;
import fr.microgate.parc.inventory.posture.Posture;
import fr.microgate.parc.inventory.posture.PostureConfig;
import fr.microgate.parc.platform.event.Cause;
import fr.microgate.parc.platform.event.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/// Keeps the posture of machines true: after each inventory, and when they fall silent.
@ApplicationScoped
public class AssetPosture {

    private static final int AT_ONCE = 200;

    private final Assets assets;
    private final SectionRows rows;
    private final Controls controls;
    private final PostureConfig config;
    private final Outbox outbox;
    private final Clock clock;

    AssetPosture(
            Assets assets,
            SectionRows rows,
            Controls controls,
            PostureConfig config,
            Outbox outbox,
            Clock clock) {
        this.assets = assets;
        this.rows = rows;
        this.controls = controls;
        this.config = config;
        this.outbox = outbox;
        this.clock = clock;
    }

    public void check(Asset asset, Instant now) {
        var sections = rows.read(asset.id, List.of(Section.DRIVES, Section.ANTIVIRUS));
        var facts =
                new Facts(
                        sections.getOrDefault(Section.DRIVES, List.of()),
                        sections.getOrDefault(Section.ANTIVIRUS, List.of()),
                        asset.operatingSystem,
                        asset.lastInventoryAt);
        var changes = asset.posture.update(controls.check(facts, now), now);
        if (changes.isEmpty() && !asset.posture.isDue(now, config.restatedAfter())) return;
        publish(asset, changes, now);
    }

    /// Tells it again to those who forgot it.
    public void restate(Asset asset, Instant now) {
        publish(asset, List.of(), now);
    }

    private void publish(Asset asset, List<Posture.Change> changes, Instant now) {
        asset.posture.published(now);
        outbox.add(
                asset.organizationId,
                new AssetPostureChanged(
                        asset.id,
                        asset.organizationId,
                        asset.criticality,
                        changes,
                        asset.posture.results()));
    }

    /// Finds the machines that fell silent. A hundred thousand of them are a few hundred small
    /// transactions.
    @Scheduled(
            every = "15m",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void findSilent() {
        while (checkSilent() == AT_ONCE) Thread.onSpinWait();
    }

    int checkSilent() {
        return QuarkusTransaction.requiringNew()
                .call(() -> {
                    var now = clock.instant();
                    var silent = assets.silentSince(now.minus(config.silentAfter()), AT_ONCE);
                    Cause.ofRule("inventory.silent-machines")
                            .run(() -> silent.forEach(asset -> check(asset, now)));
                    return silent.size();
                });
    }
}
