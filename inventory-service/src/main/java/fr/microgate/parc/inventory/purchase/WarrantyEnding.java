package fr.microgate.parc.inventory.purchase;

import fr.microgate.parc.platform.event.DomainEvent;
import java.time.LocalDate;
import java.util.UUID;

record WarrantyEnding(UUID assetId, LocalDate endsOn, long daysLeft) implements DomainEvent {

    @Override
    public String type() {
        return "fr.microgate.parc.inventory.warranty-ending.v1";
    }

    @Override
    public String topic() {
        return "inventory.assets.v1";
    }

    @Override
    public Object subject() {
        return assetId;
    }
}
