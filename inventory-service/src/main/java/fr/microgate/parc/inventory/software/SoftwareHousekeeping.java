package fr.microgate.parc.inventory.software;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Forgets removed software, a batch a transaction, and which titles nobody has any more; mends the
/// keys that a replica of the release before wrote.
@ApplicationScoped
class SoftwareHousekeeping {

    private static final int BATCH = 10_000;

    private final EntityManager entities;
    private final OrganizationTitles titles;
    private final Duration kept;
    private final Clock clock;

    SoftwareHousekeeping(
            EntityManager entities,
            OrganizationTitles titles,
            @ConfigProperty(name = "parc.inventory.software.removed-kept", defaultValue = "P183D")
                    Duration kept,
            Clock clock) {
        this.entities = entities;
        this.titles = titles;
        this.kept = kept;
        this.clock = clock;
    }

    @Scheduled(cron = "0 40 2 * * ?")
    void clean() {
        while (QuarkusTransaction.requiringNew().call(this::forget) == BATCH) {}
        QuarkusTransaction.requiringNew().run(this::keysAnew);
        var now = clock.instant();
        for (var organization :
                QuarkusTransaction.requiringNew().call(() -> titles.organizations().toList()))
            QuarkusTransaction.requiringNew()
                    .run(() -> titles.review(organization, now, now.minus(kept)));
    }

    /// What was installed before the column was there.
    @Scheduled(every = "10m", delayed = "1m")
    void placeAll() {
        while (QuarkusTransaction.requiringNew().call(this::place) == BATCH) {}
    }

    private int place() {
        return entities.createNativeQuery(
                        """
                        UPDATE asset_software AS installed SET place = software_place(asset.organization_id, asset.number) FROM asset
                        WHERE asset.number = installed.asset_number AND installed.ctid = ANY (ARRAY(
                            SELECT ctid FROM asset_software WHERE place IS NULL LIMIT :batch))\
                        """)
                .setParameter("batch", BATCH)
                .executeUpdate();
    }

    private void keysAnew() {
        entities.createNativeQuery("SELECT software_version_keys_anew()", Boolean.class)
                .getSingleResult();
    }

    private int forget() {
        return entities.createNativeQuery(
                        """
                        DELETE FROM asset_software_past WHERE ctid = ANY (ARRAY(
                            SELECT ctid FROM asset_software_past WHERE removed_at < :before LIMIT :batch))\
                        """)
                .setParameter("before", clock.instant().minus(kept))
                .setParameter("batch", BATCH)
                .executeUpdate();
    }
}
