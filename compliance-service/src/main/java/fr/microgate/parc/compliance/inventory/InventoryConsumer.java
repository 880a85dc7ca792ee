package fr.microgate.parc.compliance.inventory;

import fr.microgate.parc.compliance.breach.Suspicions;
import fr.microgate.parc.compliance.evidence.EvidenceService;
import fr.microgate.parc.compliance.fleet.KnownAssets;
import fr.microgate.parc.compliance.fleet.KnownOrganizations;
import fr.microgate.parc.platform.event.ContractViolation;
import fr.microgate.parc.platform.event.Delivery;
import fr.microgate.parc.platform.event.EventHandler;
import fr.microgate.parc.platform.event.ReceivedEvent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class InventoryConsumer implements EventHandler {

    private final Delivery delivery;
    private final KnownOrganizations organizations;
    private final KnownAssets assets;
    private final EvidenceService evidence;
    private final Suspicions suspicions;

    InventoryConsumer(
            Delivery delivery,
            KnownOrganizations organizations,
            KnownAssets assets,
            EvidenceService evidence,
            Suspicions suspicions) {
        this.delivery = delivery;
        this.organizations = organizations;
        this.assets = assets;
        this.evidence = evidence;
        this.suspicions = suspicions;
    }

    @Incoming("inventory")
    @RunOnVirtualThread
    public void on(ConsumerRecords<String, byte[]> records) {
        delivery.deliver(this, records);
    }

    @Override
    public String name() {
        return "compliance.inventory";
    }

    @Override
    public void handle(ReceivedEvent event) {
        switch (event.type()) {
            case OrganizationRegistered.TYPE ->
                    registered(event.read(OrganizationRegistered.class));
            case AssetRegistered.TYPE -> registered(event, event.read(AssetRegistered.class));
            case AssetStateChanged.TYPE -> stateChanged(event, event.read(AssetStateChanged.class));
            case AssetPostureChanged.TYPE ->
                    evidence.observe(event.read(AssetPostureChanged.class).observedBy(event));
            case AssetMoved.TYPE -> moved(event.read(AssetMoved.class));
            case AssetMerged.TYPE -> merged(event, event.read(AssetMerged.class));
            case AssetSplit.TYPE -> assets.standsAlone(event.read(AssetSplit.class).assetId());
            default -> {}
        }
    }

    private void registered(OrganizationRegistered organization) {
        organizations.register(organization.organizationId(), organization.code());
    }

    private void registered(ReceivedEvent event, AssetRegistered asset) {
        assets.become(asset.assetId(), asset.organizationId(), asset.state(), event.time());
    }

    private void stateChanged(ReceivedEvent event, AssetStateChanged change) {
        var organizationId = organizationOf(change.assetId(), event);
        assets.become(change.assetId(), organizationId, change.to(), change.at());
        change.loss(organizationId).ifPresent(suspicions::raise);
    }

    /// What was proved on it was proved for the organisation before.
    private void moved(AssetMoved moved) {
        if (assets.moved(moved.assetId(), moved.toOrganizationId(), moved.at()))
            evidence.drop(moved.assetId());
    }

    /// What was proved on it is proved on the machine that it is, by the documents of that one.
    private void merged(ReceivedEvent event, AssetMerged merged) {
        assets.merged(merged.assetId(), organizationOf(merged.assetId(), event));
        evidence.drop(merged.assetId());
    }

    private UUID organizationOf(UUID assetId, ReceivedEvent event) {
        var told = event.organizationId();
        if (told != null) return told;
        return assets.organizationOf(assetId)
                .orElseThrow(() ->
                        new ContractViolation(
                                "attribute organizationid is missing and asset "
                                        + assetId
                                        + " is not known"));
    }
}
