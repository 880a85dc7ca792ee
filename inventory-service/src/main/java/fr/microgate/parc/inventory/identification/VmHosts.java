package fr.microgate.parc.inventory.identification;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;

/// The host that a virtual machine was last seen on.
@ApplicationScoped
@DefaultBean
class VmHosts implements DiscoveredRelations {

    private static final String WRITE =
            """
            INSERT INTO vm_host AS known (vm_asset_id, host_asset_id, seen_at) SELECT vm, :host, :at FROM unnest(:vms) AS vm
            ON CONFLICT (vm_asset_id) DO UPDATE SET host_asset_id = excluded.host_asset_id, seen_at = excluded.seen_at
            WHERE known.host_asset_id <> excluded.host_asset_id\
            """;

    private final EntityManager entities;
    private final Clock clock;

    VmHosts(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Override
    public void runOn(Collection<UUID> vms, UUID host) {
        entities.createNativeQuery(WRITE)
                .setParameter("vms", vms.toArray(UUID[]::new))
                .setParameter("host", host)
                .setParameter("at", clock.instant())
                .executeUpdate();
    }
}
