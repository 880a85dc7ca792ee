package fr.microgate.parc.local;

import fr.microgate.parc.local.part.Settings;
import java.util.Map;

/// Settings of stacks that tests start: each in a folder under `target`, whose logs outlive a
/// failure.
final class Stacks {
    private Stacks() {}

    /// The parts named, separated by commas; all of them when `only` is empty.
    static Settings settings(String name, String only) {
        var folder = "deploy/local/target/stacks/" + name;
        return Settings.ofThisBuild(Map.of("folder", folder, "only", only)).onFreePorts();
    }
}
