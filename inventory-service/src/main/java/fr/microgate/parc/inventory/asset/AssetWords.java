package fr.microgate.parc.inventory.asset;

import fr.microgate.parc.inventory.document.InventoryDocument;
import fr.microgate.parc.inventory.document.Section;
import fr.microgate.parc.inventory.search.SearchIndex;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a machine is looked for by.
@ApplicationScoped
public class AssetWords {

    private final SectionRows sections;
    private final SearchIndex index;

    AssetWords(SectionRows sections, SearchIndex index) {
        this.sections = sections;
        this.index = index;
    }

    /// To be called when something of it has changed.
    public void index(Asset asset) {
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
        var said = sections.read(asset.id, List.of(Section.NETWORKS, Section.USERS, Section.NETWORK_PORTS));
        for (var adapter :
                InventoryDocument.own(said.getOrDefault(Section.NETWORKS, List.of()))) {
            words.add(adapter.text("mac"));
            words.addAll(adapter.list("addresses"));
        }
        for (var port : said.getOrDefault(Section.NETWORK_PORTS, List.of())) {
            words.add(port.text("mac"));
            words.addAll(port.list("addresses"));
        }
        said.getOrDefault(Section.USERS, List.of()).forEach(user -> words.add(user.text("login")));
        index.put(asset.number, asset.organizationId, words);
    }
}
