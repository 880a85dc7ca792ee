package fr.microgate.parc.inventory.identification;

import fr.microgate.parc.inventory.asset.Asset;
import fr.microgate.parc.inventory.asset.Assets;
import fr.microgate.parc.inventory.document.InventoryDocument;
import fr.microgate.parc.inventory.document.InventoryDocument.Machine;
import fr.microgate.parc.inventory.identification.AssetIdentifiers.Found;
import fr.microgate.parc.inventory.identification.AssetIdentifiers.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Finds the machine that a document speaks of, inside its organisation and nowhere else. Host
/// names prove nothing: two clients have a PC01 each.
@ApplicationScoped
public class Identification {

    private final Assets assets;
    private final AssetIdentifiers identifiers;

    Identification(Assets assets, AssetIdentifiers identifiers) {
        this.assets = assets;
        this.identifiers = identifiers;
    }

    /// Why a document is believed to be of a machine, the strongest first.
    public enum Rule {
        /// The agent spoke for this machine before, and nothing says that it is another one now.
        AGENT,
        SERIAL_AND_UUID,
        UUID,
        SERIAL,
        /// A network adapter's own address and the same name.
        MAC_AND_NAME
    }

    public record Match(Asset asset, Rule rule) {}

    /// @param boundTo the machine that this agent spoke for before
    public Optional<Match> find(
            UUID organizationId, @Nullable UUID boundTo, InventoryDocument document) {
        var bound = boundTo(boundTo, document.machine());
        if (bound.isPresent()) return bound.map(asset -> new Match(asset, Rule.AGENT));
        var found = identifiers.find(organizationId, AssetIdentifiers.of(document));
        var shared = AssetIdentifiers.shared(found);
        var kinds = new LinkedHashMap<UUID, Set<Kind>>();
        for (var one : found)
            if (!shared.contains(one.identifier()) && isPlausible(one, document))
                kinds.computeIfAbsent(one.assetId(), _ -> EnumSet.noneOf(Kind.class))
                        .add(one.identifier().kind());
        for (var rule : List.of(Rule.SERIAL_AND_UUID, Rule.UUID, Rule.SERIAL, Rule.MAC_AND_NAME)) {
            var matching = matching(kinds, rule);
            if (matching.size() == 1) {
                var asset = assets.findByIdOptional(matching.getFirst());
                if (asset.isPresent()) return asset.map(one -> new Match(one, rule));
            }
        }
        return Optional.empty();
    }

    private static List<UUID> matching(Map<UUID, Set<Kind>> kinds, Rule rule) {
        return kinds.entrySet().stream()
                .filter(entry -> entry.getValue().containsAll(needed(rule)))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Set<Kind> needed(Rule rule) {
        return switch (rule) {
            case SERIAL_AND_UUID -> Set.of(Kind.SERIAL, Kind.UUID);
            case UUID -> Set.of(Kind.UUID);
            case SERIAL -> Set.of(Kind.SERIAL);
            case MAC_AND_NAME -> Set.of(Kind.MAC);
            case AGENT -> throw new IllegalArgumentException("no identifier binds an agent");
        };
    }

    /// Two makers may give the same serial; an adapter may be moved to another machine.
    private static boolean isPlausible(Found found, InventoryDocument document) {
        var machine = document.machine();
        return switch (found.identifier().kind()) {
            case UUID -> true;
            case SERIAL ->
                    machine.manufacturer() == null
                            || found.manufacturer().isEmpty()
                            || found.manufacturer().equals(lower(machine.manufacturer()));
            case MAC -> found.name().equals(lower(machine.name()));
        };
    }

    /// The machine this agent spoke for before, unless serial and UUID both say that it is another
    /// one (a cloned disk).
    private Optional<Asset> boundTo(@Nullable UUID assetId, Machine machine) {
        if (assetId == null) return Optional.empty();
        return assets.findByIdOptional(assetId)
                .filter(asset -> !asset.isMerged() && !asset.contradicts(machine));
    }

    private static String lower(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").toLowerCase(Locale.ROOT);
    }
}
