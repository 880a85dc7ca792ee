package fr.microgate.parc.inventory.asset;

import fr.microgate.parc.inventory.catalog.AssetModels.Names;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What people decide about an asset: whose it is, where it stands, what product it is.
@Embeddable
public class Keeping {

    @Enumerated(EnumType.STRING)
    Ownership ownership = Ownership.CLIENT;

    /// Ids of the directory.
    @Nullable UUID siteId;

    @Nullable UUID locationId;

    @Nullable UUID modelId;
    boolean modelByHand;

    /// What the product is called that a person chose.
    @Nullable String productManufacturer;

    @Nullable String productName;

    /// When an agent spoke of what was lost or given up.
    @Nullable Instant reappearedAt;

    /// No List: Hibernate may take the JSON type of another list of texts for it.
    String[] tags = {};

    List<String> tags() {
        return List.of(tags);
    }

    void tag(List<String> words) {
        tags = words.toArray(String[]::new);
    }

    Keeping() {}

    /// A person's choice, which no agent changes.
    void choose(UUID chosen, Names names) {
        modelId = chosen;
        modelByHand = true;
        productManufacturer = names.manufacturer();
        productName = names.name();
    }

    /// What a person chose for another one that turned out to be this one.
    void chooseLike(Keeping other) {
        modelId = other.modelId;
        modelByHand = true;
        productManufacturer = other.productManufacturer;
        productName = other.productName;
    }

    /// Takes the choice back: what the asset is called says what it is.
    void follow(Optional<UUID> named) {
        modelId = named.orElse(null);
        modelByHand = false;
        productManufacturer = null;
        productName = null;
    }

    /// Where it was handed over to; a location of another site is none of its own.
    public void standAt(UUID site) {
        if (!site.equals(siteId)) locationId = null;
        siteId = site;
    }

    /// Ids of the directory are another organisation's.
    void standNowhere() {
        siteId = null;
        locationId = null;
    }

    /// An agent speaks of what was lost or given up.
    ///
    /// @return whether that is news
    boolean reappeared(AssetState state, Instant at) {
        if (!state.isOutOfReach() || reappearedAt != null) return false;
        reappearedAt = at;
        return true;
    }

    public @Nullable UUID siteId() {
        return siteId;
    }

    public Ownership ownership() {
        return ownership;
    }

    @Nullable UUID chosenModel() {
        return modelByHand ? modelId : null;
    }
}
