package fr.microgate.parc.inventory.asset;

import fr.microgate.parc.inventory.privacy.Certainty;
import fr.microgate.parc.inventory.privacy.PersonalDataHolder;
import fr.microgate.parc.inventory.privacy.Sought;
import fr.microgate.parc.inventory.privacy.ToReview;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/// What machines tell of people: who uses them, and whose name is in a host name.
@ApplicationScoped
class AssetHolder implements PersonalDataHolder {

    private final AssetPersonalData data;

    AssetHolder(AssetPersonalData data) {
        this.data = data;
    }

    @Override
    public String category() {
        return "ASSETS";
    }

    @Override
    public List<?> export(Sought person) {
        return data.export(person);
    }

    @Override
    public Map<String, Integer> erase(Sought person) {
        var counts = data.erase(person);
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    @Override
    public List<ToReview> toReview(Sought person) {
        return data.export(person).stream()
                .filter(found -> found.certainty() == Certainty.POSSIBLE)
                .map(found -> new ToReview(found.assetId(), found.place()))
                .distinct()
                .toList();
    }
}
