package fr.microgate.parc.inventory.asset;

import fr.microgate.parc.inventory.privacy.Certainty;
import fr.microgate.parc.inventory.privacy.Reach;
import fr.microgate.parc.inventory.privacy.Sought;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a machine is called, and what people typed on it, where that names a person.
final class PersonalAsset {

    private PersonalAsset() {}

    private record Text(String field, @Nullable String text, Reach reach) {}

    static Certainty certainty(Asset asset, Sought person) {
        return findings(asset, person).stream()
                .map(PersonalFinding::certainty)
                .max(Comparator.naturalOrder())
                .orElse(Certainty.NONE);
    }

    /// Each text in which the person stands, once. What it is called comes first.
    static List<PersonalFinding> findings(Asset asset, Sought person) {
        var found = new LinkedHashMap<String, PersonalFinding>();
        for (var one : texts(asset, person)) {
            var certainty = person.words().in(one.text, one.reach);
            if (one.text == null || certainty == Certainty.NONE) continue;
            found.merge(
                    one.text,
                    new PersonalFinding(asset.id, "asset", one.field, one.text, certainty),
                    PersonalAsset::surer);
        }
        return List.copyOf(found.values());
    }

    private static PersonalFinding surer(PersonalFinding first, PersonalFinding other) {
        return other.certainty().compareTo(first.certainty()) > 0 ? other : first;
    }

    private static List<Text> texts(Asset asset, Sought person) {
        var name = person.nameOf(asset.id);
        var texts = new ArrayList<Text>();
        texts.add(new Text("name", asset.name, name));
        texts.add(new Text("discovered.name", asset.discovered.name(), name));
        texts.add(new Text("discovered.assetTag", asset.discovered.assetTag(), name));
        texts.add(new Text("discovered.domain", asset.discovered.domain(), Reach.ANYWHERE));
        asset.manual.forEach((field, word) ->
                texts.add(
                        new Text("manual." + field.property(), word, reach(asset, field, person))));
        asset.keeping.tags().forEach(tag -> texts.add(new Text("tags", tag, person.at(asset.id))));
        return texts;
    }

    /// What it is called after the person.
    static List<String> names(Asset asset, Sought person) {
        var reach = person.nameOf(asset.id);
        return Stream.of(asset.name, asset.discovered.name(), asset.discovered.assetTag())
                .filter(Objects::nonNull)
                .filter(name -> isNamed(name, reach, person))
                .toList();
    }

    /// Drops what holds the name of the person; a reported name that does is not taken over again.
    static void forget(Asset asset, Sought person) {
        var typed = new HashMap<>(asset.manual);
        typed.entrySet()
                .removeIf(word ->
                        isNamed(word.getValue(), reach(asset, word.getKey(), person), person));
        asset.manual = typed;
        asset.keeping.tag(
                asset.keeping.tags().stream()
                        .filter(tag -> !isNamed(tag, person.at(asset.id), person))
                        .toList());
        Effective.settle(asset);
        var name = person.nameOf(asset.id);
        if (isNamed(asset.discovered.name(), name, person) || isNamed(asset.name, name, person))
            Effective.suppress(asset);
        if (isNamed(asset.discovered.assetTag(), name, person))
            asset.discovered = MachineFields.without(asset.discovered, "assetTag");
        if (isNamed(asset.discovered.domain(), Reach.ANYWHERE, person))
            asset.discovered = MachineFields.without(asset.discovered, "domain");
        Effective.settle(asset);
    }

    /// A maker may have the name of a person of the house.
    private static Reach reach(Asset asset, AssetField field, Sought person) {
        return field == AssetField.NAME || field == AssetField.ASSET_TAG
                ? person.nameOf(asset.id)
                : Reach.ANYWHERE;
    }

    private static boolean isNamed(@Nullable String text, Reach reach, Sought person) {
        return person.words().in(text, reach) == Certainty.SURE;
    }
}
