package fr.microgate.parc.inventory.raw;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// The same number of days for every organisation, from the settings.
@DefaultBean
@ApplicationScoped
class ConfiguredRetention implements RetentionPolicy {

    private final RawConfig config;

    ConfiguredRetention(RawConfig config) {
        this.config = config;
    }

    @Override
    public int days(UUID organizationId) {
        return config.retentionDays();
    }
}
