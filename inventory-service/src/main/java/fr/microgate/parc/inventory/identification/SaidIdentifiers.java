package fr.microgate.parc.inventory.identification;

import fr.microgate.parc.inventory.agent.AgentConfig;
import fr.microgate.parc.inventory.document.DocumentReader;
import fr.microgate.parc.inventory.document.InventoryBuilder;
import fr.microgate.parc.inventory.document.Payload;
import fr.microgate.parc.inventory.document.UnreadableDocument;
import fr.microgate.parc.inventory.raw.RawInventories;
import fr.microgate.parc.inventory.raw.RawInventory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// What an agent said of itself, read again from its kept documents.
@ApplicationScoped
public class SaidIdentifiers {

    /// Partial inventories may say less than the full one before them.
    private static final String LAST =
            """
            SELECT raw.* FROM raw_inventory AS raw
            JOIN agent ON agent.organization_id = raw.organization_id AND agent.agent_key = raw.agent_key
            WHERE agent.id = :agent AND raw.asset_id = :asset AND raw.status = 'PROCESSED'
              AND (raw.body_id IS NOT NULL OR raw.body IS NOT NULL) ORDER BY raw.id DESC LIMIT 3\
            """;

    private final EntityManager entities;
    private final RawInventories inventories;
    private final AgentConfig config;

    SaidIdentifiers(RawInventories inventories, EntityManager entities, AgentConfig config) {
        this.inventories = inventories;
        this.entities = entities;
        this.config = config;
    }

    public record Said(String kind, String value) {}

    /// In each form that the value may be written in.
    public List<Said> lastSaid(UUID agentId, UUID assetId) {
        List<?> last =
                entities.createNativeQuery(LAST, RawInventory.class)
                        .setParameter("agent", agentId)
                        .setParameter("asset", assetId)
                        .getResultList();
        return last.stream()
                .map(RawInventory.class::cast)
                .flatMap(this::identifiers)
                .flatMap(one -> one.forms().stream().map(form -> new Said(one.kind().name(), form)))
                .distinct()
                .toList();
    }

    private Stream<Identifier> identifiers(RawInventory raw) {
        try {
            var limit = config.maxDocument().asLongValue();
            var read = DocumentReader.read(inventories.payload(raw), limit, InventoryBuilder::new);
            var document = read.sink().build();
            return document.isOfDevice() ? Stream.of() : Identifier.of(document).stream();
        } catch (UnreadableDocument | Payload.TooLarge _) {
            return Stream.of();
        }
    }
}
