package fr.microgate.parc.inventory.ingest;

import fr.microgate.parc.inventory.asset.Asset;
import fr.microgate.parc.inventory.asset.PersonalEntry;
import fr.microgate.parc.inventory.document.Entry;
import fr.microgate.parc.inventory.document.InventoryDocument;
import fr.microgate.parc.inventory.document.Section;
import fr.microgate.parc.inventory.privacy.ErasedWords;
import fr.microgate.parc.inventory.privacy.Unwanted;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;

/// Machines go on saying the names of people who were erased: they are not heard.
@ApplicationScoped
class ForgottenPeople {

    private final ErasedWords erased;

    ForgottenPeople(ErasedWords erased) {
        this.erased = erased;
    }

    /// The document without logins and whole names of erased people.
    InventoryDocument without(UUID organizationId, InventoryDocument document) {
        return without(erased.in(organizationId), organizationId, document);
    }

    /// The document without what the person whose machine it was is called.
    InventoryDocument without(Asset asset, InventoryDocument document) {
        return without(
                erased.on(asset.organizationId(), asset.id()), asset.organizationId(), document);
    }

    private InventoryDocument without(
            Unwanted unwanted, UUID organizationId, InventoryDocument document) {
        if (unwanted.isNothing()) return document;
        var entries = new EnumMap<Section, List<Entry>>(Section.class);
        document.entries()
                .forEach((section, some) ->
                        entries.put(
                                section,
                                PersonalEntry.without(
                                        section, some, unwanted.words(), unwanted.reach())));
        var device = document.deviceId();
        var masked =
                device != null && unwanted.isUnwantedName(device)
                        ? erased.mask(organizationId, device)
                        : device;
        var machine = document.machine();
        return document.with(
                masked,
                machine.without(
                        unwanted.isUnwantedName(machine.name()),
                        unwanted.isUnwantedName(machine.assetTag())),
                entries);
    }
}
