package fr.microgate.parc.kubernetes;

import java.util.List;

/// One thing that must hold for the manifests of an overlay.
interface Rule {
    List<Rule> ALL =
            List.of(
                    new StrictTypes(),
                    new RestrictedPods(),
                    new Selectors(),
                    new Ports(),
                    new Probes(),
                    new Resources(),
                    new References(),
                    new Settings());

    void check(Manifests manifests, Problems problems);

    static List<String> problemsOf(Manifests manifests) {
        var problems = new Problems();
        ALL.forEach(rule -> rule.check(manifests, problems));
        return problems.sentences();
    }
}
