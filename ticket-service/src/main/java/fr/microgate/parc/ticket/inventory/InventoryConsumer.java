package fr.microgate.parc.ticket.inventory;

import fr.microgate.parc.platform.event.Delivery;
import fr.microgate.parc.platform.event.EventHandler;
import fr.microgate.parc.platform.event.ReceivedEvent;
import fr.microgate.parc.ticket.known.KnownAssets;
import fr.microgate.parc.ticket.known.KnownOrganizations;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Takes what inventory-service tells to whom it concerns.
@ApplicationScoped
class InventoryConsumer implements EventHandler {

    private final Delivery delivery;
    private final KnownOrganizations organizations;
    private final KnownAssets assets;
    private final PreventiveTickets preventiveTickets;
    private final LostMachines lostMachines;
    private final MergedMachines mergedMachines;

    InventoryConsumer(
            Delivery delivery,
            KnownOrganizations organizations,
            KnownAssets assets,
            PreventiveTickets preventiveTickets,
            LostMachines lostMachines,
            MergedMachines mergedMachines) {
        this.delivery = delivery;
        this.organizations = organizations;
        this.assets = assets;
        this.preventiveTickets = preventiveTickets;
        this.lostMachines = lostMachines;
        this.mergedMachines = mergedMachines;
    }

    @Incoming("inventory")
    @RunOnVirtualThread
    public void on(ConsumerRecords<String, byte[]> records) {
        delivery.deliver(this, records);
    }

    @Override
    public String name() {
        return "ticket.inventory";
    }

    @Override
    public void handle(ReceivedEvent event) {
        switch (event.type()) {
            case OrganizationRegistered.TYPE ->
                    organizations.learn(event.read(OrganizationRegistered.class).organizationId());
            case AssetRegistered.TYPE -> on(event.read(AssetRegistered.class), event);
            case AssetUpdated.TYPE -> on(event.read(AssetUpdated.class), event);
            case AssetStateChanged.TYPE -> on(event.read(AssetStateChanged.class), event);
            case AssetPostureChanged.TYPE ->
                    preventiveTickets.follow(event.read(AssetPostureChanged.class), event);
            case AssetMoved.TYPE -> on(event.read(AssetMoved.class));
            case AssetMerged.TYPE -> mergedMachines.follow(event.read(AssetMerged.class), event);
            case AssetSplit.TYPE -> mergedMachines.follow(event.read(AssetSplit.class), event);
            default -> {}
        }
    }

    private void on(AssetRegistered registered, ReceivedEvent event) {
        var asset = assets.toldOf(registered.assetId(), registered.organizationId());
        asset.isNamed(registered.name(), event.time());
        asset.isInState(registered.state(), event.time());
    }

    private void on(AssetUpdated updated, ReceivedEvent event) {
        var name = updated.name();
        if (name == null) return;
        assets.toldOf(updated.assetId(), event.organizationId()).isNamed(name, event.time());
    }

    private void on(AssetMoved moved) {
        assets.toldOf(moved.assetId(), moved.toOrganizationId())
                .belongsTo(moved.toOrganizationId(), moved.at());
    }

    private void on(AssetStateChanged change, ReceivedEvent event) {
        var asset = assets.toldOf(change.assetId(), event.organizationId());
        asset.isInState(change.to(), change.at());
        lostMachines.follow(asset, change, event);
    }
}
