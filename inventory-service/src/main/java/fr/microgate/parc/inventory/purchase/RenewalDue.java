package fr.microgate.parc.inventory.purchase;

import fr.microgate.parc.inventory.purchase.RenewalView.Reason;
import fr.microgate.parc.platform.event.DomainEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// @param reasons that were not told before
/// @param since day of the first of them
record RenewalDue(UUID assetId, List<Reason> reasons, LocalDate since) implements DomainEvent {

    @Override
    public String type() {
        return "fr.microgate.parc.inventory.renewal-due.v1";
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
