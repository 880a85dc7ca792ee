package fr.microgate.parc.inventory.ingest;

import fr.microgate.parc.inventory.agent.AgentConfig;
import fr.microgate.parc.inventory.document.DocumentReader;
import fr.microgate.parc.inventory.document.InventoryBuilder;
import fr.microgate.parc.inventory.document.InventoryDocument;
import fr.microgate.parc.inventory.document.Payload;
import fr.microgate.parc.inventory.document.UnreadableDocument;
import fr.microgate.parc.inventory.organization.Minimisations;
import fr.microgate.parc.inventory.raw.RawInventories;
import fr.microgate.parc.inventory.raw.RawInventory;
import jakarta.enterprise.context.ApplicationScoped;

/// Reads a kept document without what its organisation has no purpose for, and without people who
/// were erased.
@ApplicationScoped
class Reading {

    private final RawInventories inventories;
    private final Minimisations minimisations;
    private final ForgottenPeople forgotten;
    private final AgentConfig config;

    Reading(
            RawInventories inventories,
            Minimisations minimisations,
            ForgottenPeople forgotten,
            AgentConfig config) {
        this.inventories = inventories;
        this.minimisations = minimisations;
        this.forgotten = forgotten;
        this.config = config;
    }

    InventoryDocument of(RawInventory raw) throws UnreadableDocument, Payload.TooLarge {
        // Old agents send it all, whatever they are asked to leave out.
        var limit = config.maxDocument().asLongValue();
        var document =
                DocumentReader.read(inventories.payload(raw), limit, InventoryBuilder::new)
                        .sink()
                        .build()
                        .without(minimisations.of(raw.organizationId()).refused());
        return forgotten.without(raw.organizationId(), document);
    }
}
