package fr.microgate.parc.inventory.naming;

import fr.microgate.parc.inventory.asset.AssetKind;
import fr.microgate.parc.inventory.naming.Part.What;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The naming rules of an organisation, in their order. A name is good when one of the rules for
/// its kind of machine knows it; a new one is made by the first rule that has all its words.
public final class NamingRules {

    /// @param kind null for any
    record Compiled(@Nullable AssetKind kind, Template template) {}

    /// Not a hyphen at an end, and not a number.
    private static final Pattern HOST =
            Pattern.compile("^(?![0-9]+$)[A-Z0-9]([A-Z0-9-]*[A-Z0-9])?$");

    private final Map<AssetKind, List<Template>> templates = new EnumMap<>(AssetKind.class);

    NamingRules(List<Compiled> rules) {
        for (var kind : AssetKind.values()) {
            var ofKind =
                    rules.stream()
                            .filter(rule -> rule.kind == null || rule.kind == kind)
                            .map(Compiled::template)
                            .toList();
            if (!ofKind.isEmpty()) templates.put(kind, ofKind);
        }
    }

    public boolean isAbout(AssetKind kind) {
        return templates.containsKey(kind);
    }

    /// What is wrong with a name, that another machine has it too included.
    public List<NameProblem> check(AssetKind kind, String name, boolean taken) {
        var problems = new ArrayList<>(check(kind, name));
        if (taken && (isAbout(kind) || kind.isComputer())) problems.add(NameProblem.taken());
        return problems;
    }

    /// Whether machines of this kind may be called by the name of a person.
    boolean isPersonal(AssetKind kind) {
        return of(kind).stream().anyMatch(Template::isPersonal);
    }

    /// What is wrong with a name, whoever else has it. Without a rule, only that the network of
    /// Windows cannot have it; other things than computers may be called anything then.
    public List<NameProblem> check(AssetKind kind, String name) {
        if (!isAbout(kind) && !kind.isComputer()) return List.of();
        var folded = Words.folded(name);
        var problems = new ArrayList<NameProblem>();
        if (isAbout(kind) && of(kind).stream().noneMatch(one -> one.knows(folded, kind)))
            problems.add(NameProblem.deviates(of(kind).stream().map(Template::text).toList()));
        if (name.length() > Template.LONGEST) problems.add(NameProblem.tooLong());
        if (!HOST.matcher(folded).matches()) problems.add(NameProblem.characters(folded));
        return problems;
    }

    List<Template> of(AssetKind kind) {
        return templates.getOrDefault(kind, List.of());
    }

    Optional<Template> firstFor(AssetKind kind, Collection<What> known) {
        return of(kind).stream()
                .filter(template -> known.containsAll(template.words()))
                .findFirst();
    }
}
