package fr.microgate.parc.inventory.purchase;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

@ConfigMapping(prefix = "parc.inventory.renewal")
interface RenewalConfig {

    /// So many controls that fail at once make a machine due, those of its name and its software
    /// aside.
    @WithDefault("2")
    int failingControls();

    /// How long a machine lasts whose model does not say.
    @WithDefault("60")
    int lifeMonths();
}
