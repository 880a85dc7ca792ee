package fr.microgate.parc.inventory.agent;

import fr.microgate.parc.inventory.document.DocumentReader.Dialect;
import fr.microgate.parc.inventory.raw.RawInventories;
import fr.microgate.parc.inventory.raw.RawInventoryView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// What became of a message, for the agent that asks after it by the id of its request. Parc
/// promises nothing, since what it has stored it answers at once; but an agent may ask all the
/// same.
@ApplicationScoped
class PromisedAnswers {

    private final RawInventories inventories;

    PromisedAnswers(RawInventories inventories) {
        this.inventories = inventories;
    }

    @Transactional
    AgentAnswer answer(Sender sender) {
        return inventories
                .asked(sender.credential().id(), sender.requestId())
                .map(PromisedAnswers::answer)
                .orElseGet(() ->
                        AgentAnswer.error(
                                404,
                                "No answer is pending under this GLPI-Request-ID: send the message again.",
                                Dialect.JSON));
    }

    private static AgentAnswer answer(RawInventoryView raw) {
        return switch (raw.status()) {
            case RECEIVED -> AgentAnswer.stillPending();
            case PROCESSED, SUPERSEDED -> AgentAnswer.stored(Dialect.JSON);
            case QUARANTINED ->
                    AgentAnswer.error(400, "Kept, not applied: " + raw.reason(), Dialect.JSON);
        };
    }
}
