package fr.microgate.parc.inventory.purchase;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

@ConfigMapping(prefix = "parc.inventory.warranty")
interface WarrantyConfig {

    /// Days before the end of a warranty on which it is told.
    @WithDefault("90,30,7")
    List<Integer> warnDays();

    /// The day it is where the shop is.
    static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Paris"));
    }
}
