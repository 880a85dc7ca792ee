package fr.microgate.parc.inventory.asset;

import fr.microgate.parc.inventory.document.Entry;
import fr.microgate.parc.inventory.document.InventoryDocument;
import fr.microgate.parc.inventory.document.Section;
import fr.microgate.parc.inventory.search.SearchIndex;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a machine is looked for by.
@ApplicationScoped
public class AssetWords {

    private static final List<Section> SEARCHED =
            List.of(Section.NETWORKS, Section.USERS, Section.NETWORK_PORTS);

    private final SectionRows sections;
    private final SearchIndex index;

    AssetWords(SectionRows sections, SearchIndex index) {
        this.sections = sections;
        this.index = index;
    }

    /// Whether a machine is found by something that these sections say.
    public static boolean areIn(Set<Section> sections) {
        return sections.contains(Section.IDENTITY) || !Collections.disjoint(sections, SEARCHED);
    }

    /// To be called when something of it has changed.
    public void index(Asset asset) {
        index(asset.organizationId, List.of(asset));
    }

    /// @param assets of the organisation
    void index(UUID organizationId, List<Asset> assets) {
        var ids = assets.stream().map(asset -> asset.id).toList();
        var said = sections.read(ids, SEARCHED);
        var words = new LinkedHashMap<Long, List<@Nullable String>>();
        for (var asset : assets)
            words.put(asset.number, words(asset, said.getOrDefault(asset.id, Map.of())));
        index.put(organizationId, words);
    }

    private static List<@Nullable String> words(Asset asset, Map<Section, List<Entry>> said) {
        var words = new ArrayList<@Nullable String>();
        words.addAll(
                Arrays.asList(
                        asset.name,
                        asset.discovered.name(),
                        asset.serial,
                        asset.discovered.serial(),
                        asset.assetTag,
                        asset.manufacturer,
                        asset.model));
        words.addAll(asset.keeping.tags());
        for (var adapter : InventoryDocument.own(said.getOrDefault(Section.NETWORKS, List.of()))) {
            words.add(adapter.text("mac"));
            words.addAll(adapter.list("addresses"));
        }
        for (var port : said.getOrDefault(Section.NETWORK_PORTS, List.of())) {
            words.add(port.text("mac"));
            words.addAll(port.list("addresses"));
        }
        said.getOrDefault(Section.USERS, List.of()).forEach(user -> words.add(user.text("login")));
        return words;
    }
}
