package fr.microgate.parc.inventory.ingest;

import fr.microgate.parc.inventory.agent.Agent;
import fr.microgate.parc.inventory.asset.Asset;
import fr.microgate.parc.inventory.asset.Assets;
import fr.microgate.parc.inventory.document.InventoryDocument.Machine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Finds the machine that a document speaks of, inside its organisation and nowhere else. Host
/// names prove nothing: two clients have a PC01 each.
@ApplicationScoped
class Identification {

    private final Assets assets;

    Identification(Assets assets) {
        this.assets = assets;
    }

    /// @param rule which rule found it, kept with the document
    record Match(Asset asset, String rule) {}

    Optional<Match> find(UUID organizationId, Agent agent, Machine machine) {
        var bound = boundTo(agent, machine);
        if (bound.isPresent()) return bound.map(asset -> new Match(asset, "AGENT"));
        var candidates = assets.identifiedBy(organizationId, machine.serial(), machine.uuid());
        return only(
                        candidates,
                        asset -> asset.hasSerial(machine.serial()) && asset.hasUuid(machine.uuid()),
                        "SERIAL_AND_UUID")
                .or(() ->
                        only(
                                candidates,
                                asset ->
                                        asset.hasUuid(machine.uuid())
                                                && !asset.contradicts(machine),
                                "UUID"))
                .or(() ->
                        only(
                                candidates,
                                asset ->
                                        asset.hasSerial(machine.serial())
                                                && !asset.contradicts(machine),
                                "SERIAL"));
    }

    /// The machine this agent spoke for before, unless serial and UUID both say that it is another
    /// one (a cloned disk).
    private Optional<Asset> boundTo(Agent agent, Machine machine) {
        @Nullable UUID assetId = agent.assetId();
        if (assetId == null) return Optional.empty();
        return assets.findByIdOptional(assetId).filter(asset -> !asset.contradicts(machine));
    }

    /// A value that two machines share identifies neither.
    private static Optional<Match> only(
            java.util.List<Asset> candidates, Predicate<Asset> rule, String name) {
        var found = candidates.stream().filter(rule).toList();
        return found.size() == 1
                ? Optional.of(new Match(found.getFirst(), name))
                : Optional.empty();
    }
}
