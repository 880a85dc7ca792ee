package fr.microgate.parc.inventory.asset;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What people decide about an asset: whose it is, where it stands, what product it is.
@Embeddable
class Keeping {

    @Enumerated(EnumType.STRING)
    Ownership ownership = Ownership.CLIENT;

    /// Ids of the directory.
    @Nullable UUID siteId;

    @Nullable UUID locationId;

    @Nullable UUID modelId;
    boolean modelByHand;

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
    void choose(UUID chosen) {
        modelId = chosen;
        modelByHand = true;
    }

    /// Takes the choice back: what the asset is called says what it is.
    void follow(Optional<UUID> named) {
        modelId = named.orElse(null);
        modelByHand = false;
    }

    @Nullable UUID chosenModel() {
        return modelByHand ? modelId : null;
    }
}
