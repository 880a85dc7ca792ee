package fr.microgate.parc.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/// Selectors find the pods they are meant for, and no others.
final class Selectors implements Rule {

    @Override
    public void check(Manifests manifests, Problems problems) {
        for (var pod : manifests.pods()) {
            problems.require(
                    finds(manifests, pod.selector()).equals(List.of(pod.name())),
                    pod.name(),
                    "must select its own pods");
            pod.spec()
                    .path("topologySpreadConstraints")
                    .valueStream()
                    .map(spread -> finds(manifests, spread.at("/labelSelector/matchLabels")))
                    .filter(found -> !found.equals(List.of(pod.name())))
                    .forEach(_ -> problems.add(pod.name(), "must spread its own pods"));
        }
        manifests
                .ofKind("Service")
                .filter(service -> finds(manifests, service.at("/spec/selector")).size() != 1)
                .map(Manifests::titleOf)
                .forEach(service -> problems.add(service, "must select one Deployment"));
    }

    private static List<String> finds(Manifests manifests, JsonNode selector) {
        return manifests.podsSelectedBy(selector).stream().map(Pod::name).toList();
    }
}
