package fr.microgate.parc.inventory.naming;

import static fr.microgate.parc.inventory.InventoryProblem.NAME_NOT_PROPOSED;

import fr.microgate.parc.inventory.asset.AssetKind;
import fr.microgate.parc.inventory.naming.Part.What;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Proposes names and judges them.
@ApplicationScoped
class Naming {

    private final NamingRuleRows rules;
    private final Names names;

    Naming(NamingRuleRows rules, Names names) {
        this.rules = rules;
        this.names = names;
    }

    NameProposal propose(UUID organizationId, AssetKind kind, Map<What, String> values) {
        var ofOrganization = rules.of(organizationId);
        var template =
                ofOrganization
                        .firstFor(kind, values.keySet())
                        .orElseThrow(() ->
                                NAME_NOT_PROPOSED.problem(
                                        "No rule for %s can do with what is given; they need: %s.",
                                        kind, needs(ofOrganization.of(kind))));
        var candidates = template.candidates(kind, values);
        var taken = names.taken(organizationId, candidates);
        return candidates.stream()
                .filter(name -> !taken.contains(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(name -> NameProposal.of(name, template))
                .orElseThrow(() ->
                        NAME_NOT_PROPOSED.problem(
                                "Every name of %s is taken: give it a counter, {NN} or {NNN}.",
                                template.text()));
    }

    NameVerdict check(CheckName command) {
        var ofOrganization = rules.of(command.organizationId());
        var problems = new ArrayList<>(ofOrganization.check(command.kind(), command.name()));
        if (!names.taken(command.organizationId(), List.of(command.name())).isEmpty())
            problems.add(NameProblem.taken());
        return new NameVerdict(
                ofOrganization.isAbout(command.kind()),
                problems.isEmpty(),
                NameProblem.views(problems));
    }

    private static String needs(List<Template> templates) {
        return templates.isEmpty()
                ? "a rule first"
                : templates.stream()
                        .map(template ->
                                template.words().stream()
                                        .map(What::parameter)
                                        .collect(Collectors.joining(" and ")))
                        .collect(Collectors.joining(", or "));
    }
}
