package fr.microgate.parc.ticket.inventory;

import fr.microgate.parc.platform.event.ReceivedEvent;
import fr.microgate.parc.ticket.known.KnownAssets;
import fr.microgate.parc.ticket.ticket.TicketService;
import jakarta.enterprise.context.ApplicationScoped;

/// The work on a machine that turned out to be another one is work on that one. It stays there when
/// the merge is undone: nobody knows any more which of the two was meant.
@ApplicationScoped
class MergedMachines {

    private final KnownAssets assets;
    private final TicketService tickets;

    MergedMachines(KnownAssets assets, TicketService tickets) {
        this.assets = assets;
        this.tickets = tickets;
    }

    void follow(AssetMerged merged, ReceivedEvent event) {
        assets.toldOf(merged.intoAssetId(), event.organizationId());
        assets.toldOf(merged.assetId(), event.organizationId()).isMergedInto(merged.intoAssetId());
        tickets.followMerge(merged.assetId(), merged.intoAssetId());
    }

    void follow(AssetSplit split, ReceivedEvent event) {
        assets.toldOf(split.assetId(), event.organizationId()).standsAlone();
    }
}
