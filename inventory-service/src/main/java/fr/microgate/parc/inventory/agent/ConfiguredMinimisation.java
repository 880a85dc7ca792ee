package fr.microgate.parc.inventory.agent;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// The same categories for every organisation, from the settings.
@DefaultBean
@ApplicationScoped
class ConfiguredMinimisation implements MinimisationPolicy {

    private final AgentConfig config;

    ConfiguredMinimisation(AgentConfig config) {
        this.config = config;
    }

    @Override
    public String noCategory(UUID organizationId) {
        return config.noCategory();
    }
}
