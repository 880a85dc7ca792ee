package fr.microgate.parc.inventory.identification;

import static fr.microgate.parc.inventory.InventoryProblem.VM_KNOWN;
import static fr.microgate.parc.inventory.InventoryProblem.VM_NOT_FOUND;

import fr.microgate.parc.inventory.asset.AssetService;
import fr.microgate.parc.inventory.asset.Assets;
import fr.microgate.parc.platform.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/// Makes a machine of a virtual one that only its host speaks of.
@ApplicationScoped
class AdoptionService {

    private final Assets assets;
    private final AssetService service;
    private final AssetIdentifiers identifiers;
    private final HostedVms hosted;
    private final DiscoveredRelations relations;
    private final IdentityLocks identities;
    private final CurrentUser user;

    AdoptionService(
            Assets assets,
            AssetService service,
            AssetIdentifiers identifiers,
            HostedVms hosted,
            DiscoveredRelations relations,
            IdentityLocks identities,
            CurrentUser user) {
        this.assets = assets;
        this.service = service;
        this.identifiers = identifiers;
        this.hosted = hosted;
        this.relations = relations;
        this.identities = identities;
        this.user = user;
    }

    @Transactional
    UUID adopt(UUID hostId, String uuid) {
        var host = assets.visible(hostId, user);
        identities.of(host.organizationId());
        var vm =
                hosted.all(hostId).stream()
                        .filter(one -> one.uuid().equalsIgnoreCase(uuid))
                        .findFirst()
                        .orElseThrow(
                                () -> VM_NOT_FOUND.problem("The host lists no machine %s.", uuid));
        if (vm.assetId() != null)
            throw VM_KNOWN.problem("It is known already as the asset %s.", vm.assetId());
        var asset = service.registerHosted(host, vm.name(), vm.uuid(), vm.memoryMb());
        var known = List.of(new Identifier(Identifier.Kind.UUID, vm.uuid()));
        identifiers.write(asset.id(), host.organizationId(), known);
        relations.runOn(List.of(asset.id()), hostId);
        return asset.id();
    }
}
