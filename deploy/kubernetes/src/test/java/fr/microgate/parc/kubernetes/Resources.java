package fr.microgate.parc.kubernetes;

/// Each container says what it needs. As much memory is promised as may be used, so that a full
/// node never kills a service for the appetite of another.
final class Resources implements Rule {

    @Override
    public void check(Manifests manifests, Problems problems) {
        for (var pod : manifests.pods())
            for (var container : pod.containers()) {
                var resources = container.path("resources");
                var memory = resources.at("/limits/memory");
                problems.require(
                        resources.at("/requests").has("cpu"), pod.name(), "requests no CPU");
                problems.require(!memory.isMissingNode(), pod.name(), "memory has no limit");
                problems.require(
                        memory.equals(resources.at("/requests/memory")),
                        pod.name(),
                        "must request as much memory as it may use");
            }
    }
}
