package fr.microgate.parc.inventory.merge;

import fr.microgate.parc.platform.event.DomainEvent;
import java.util.UUID;

/// What the other services are told of machines that are one, or two again.
sealed interface MergeEvent extends DomainEvent {

    UUID assetId();

    @Override
    default String topic() {
        return "inventory.assets.v1";
    }

    @Override
    default Object subject() {
        return assetId();
    }

    record AssetMerged(UUID assetId, UUID intoAssetId) implements MergeEvent {

        @Override
        public String type() {
            return "fr.microgate.parc.inventory.asset-merged.v1";
        }
    }

    record AssetSplit(UUID assetId, UUID fromAssetId) implements MergeEvent {

        @Override
        public String type() {
            return "fr.microgate.parc.inventory.asset-split.v1";
        }
    }
}
