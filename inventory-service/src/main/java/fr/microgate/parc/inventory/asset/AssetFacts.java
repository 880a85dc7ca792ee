package fr.microgate.parc.inventory.asset;

import fr.microgate.parc.inventory.document.Section;
import fr.microgate.parc.inventory.naming.Names;
import fr.microgate.parc.inventory.posture.Control;
import fr.microgate.parc.inventory.posture.Facts;
import fr.microgate.parc.inventory.posture.Facts.Installed;
import fr.microgate.parc.inventory.posture.Facts.Spoken;
import fr.microgate.parc.inventory.software.RemoteTools;
import fr.microgate.parc.inventory.software.SoftwareDeviations;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Gathers what the controls look at: one read of sections and two of software, for one machine or
/// for a batch, and only of what is asked.
@ApplicationScoped
class AssetFacts {

    private final SectionRows rows;
    private final SoftwareDeviations software;
    private final RemoteTools remoteTools;
    private final Names names;

    AssetFacts(
            SectionRows rows, SoftwareDeviations software, RemoteTools remoteTools, Names names) {
        this.rows = rows;
        this.software = software;
        this.remoteTools = remoteTools;
        this.names = names;
    }

    Map<UUID, Facts> of(List<Asset> assets, Set<Control> asked) {
        var ids = assets.stream().map(asset -> asset.id).toList();
        var sections = rows.read(ids, Control.sections(asked));
        // Whether or not the control counts: the deviations are a list of their own.
        var deviations =
                software.of(
                        assets.stream()
                                .filter(AssetFacts::speaksOfSoftware)
                                .map(asset -> asset.id)
                                .toList());
        var namesakes = names.others(reported(assets));
        Map<UUID, Set<String>> tools =
                asked.contains(Control.REMOTE_ACCESS) ? remoteTools.of(ids) : Map.of();
        var facts = new HashMap<UUID, Facts>();
        for (var asset : assets)
            facts.put(
                    asset.id,
                    new Facts(
                            asset.kind,
                            asset.discovered,
                            RunningSystem.of(asset),
                            sections.getOrDefault(asset.id, Map.of()),
                            new Installed(
                                    deviations.get(asset.id),
                                    tools.getOrDefault(asset.id, Set.of())),
                            new Spoken(
                                    asset.posture.agent(),
                                    asset.sectionDigests.keySet(),
                                    asset.lastInventoryAt,
                                    asset.lastFullAt),
                            namesakes.getOrDefault(asset.id, Set.of())));
        return facts;
    }

    private static Map<UUID, String> reported(List<Asset> assets) {
        var reported = new HashMap<UUID, String>();
        for (var asset : assets)
            if (asset.discovered.name() != null) reported.put(asset.id, asset.discovered.name());
        return reported;
    }

    private static boolean speaksOfSoftware(Asset asset) {
        return asset.sectionDigests.containsKey(Section.SOFTWARE);
    }
}
