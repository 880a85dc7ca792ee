package fr.microgate.parc.inventory.asset;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What people decided about a machine and that its other record had not: tags, place, owner, how
/// critical it is, its product.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KeptThings(
        List<String> tags,
        @Nullable UUID siteId,
        @Nullable UUID locationId,
        @Nullable Ownership ownership,
        @Nullable Criticality criticality,
        @Nullable UUID modelId) {

    /// Takes over what was decided about one machine where nothing was about the other.
    ///
    /// @return what was taken over
    public static KeptThings adopt(Asset from, Asset into) {
        var mine = into.keeping;
        var its = from.keeping;
        var placed = mine.siteId == null && its.siteId != null;
        var owned = mine.ownership == Ownership.CLIENT && its.ownership != Ownership.CLIENT;
        var weighed =
                into.criticality == Criticality.MEDIUM && from.criticality != Criticality.MEDIUM;
        var tags = new ArrayList<>(its.tags());
        tags.removeAll(mine.tags());
        var adopted =
                new KeptThings(
                        tags,
                        placed ? its.siteId : null,
                        placed ? its.locationId : null,
                        owned ? its.ownership : null,
                        weighed ? from.criticality : null,
                        mine.modelByHand ? null : its.chosenModel());
        adopted.giveTo(into);
        if (adopted.modelId != null) mine.chooseLike(its);
        Effective.settle(into);
        return adopted;
    }

    private void giveTo(Asset into) {
        var keeping = into.keeping;
        var all = new ArrayList<>(keeping.tags());
        all.addAll(tags);
        if (!tags.isEmpty()) keeping.tag(all.stream().sorted().toList());
        if (siteId != null) {
            keeping.siteId = siteId;
            keeping.locationId = locationId;
        }
        if (ownership != null) keeping.ownership = ownership;
        if (criticality != null) into.criticality = criticality;
    }

    /// Takes away again what it had adopted, unless people decided something else since.
    public void takeFrom(Asset into) {
        var keeping = into.keeping;
        keeping.tag(keeping.tags().stream().filter(tag -> !tags.contains(tag)).toList());
        if (siteId != null && siteId.equals(keeping.siteId)) {
            keeping.siteId = null;
            keeping.locationId = null;
        }
        if (ownership != null && ownership == keeping.ownership)
            keeping.ownership = Ownership.CLIENT;
        if (criticality != null && criticality == into.criticality)
            into.criticality = Criticality.MEDIUM;
        if (modelId != null && modelId.equals(keeping.chosenModel()))
            keeping.follow(Optional.of(modelId));
        Effective.settle(into);
    }
}
