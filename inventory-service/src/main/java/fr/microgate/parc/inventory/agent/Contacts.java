package fr.microgate.parc.inventory.agent;

import jakarta.enterprise.context.ApplicationScoped;

/// What an agent is told when it asks what to do.
@ApplicationScoped
class Contacts {

    private static final int MINUTES = 60;

    private final MinimisationPolicy minimisation;
    private final AgentConfig config;

    Contacts(MinimisationPolicy minimisation, AgentConfig config) {
        this.minimisation = minimisation;
        this.config = config;
    }

    AgentAnswer contact(Agent agent) {
        return agent.fullRequest
                .nextCategories(minimisation.noCategory(agent.organizationId))
                .map(categories ->
                        AgentAnswer.contact(
                                expiration(agent.agentKey), categories, config.disabledTasks()))
                .orElseGet(AgentAnswer::failedContact);
    }

    AgentAnswer prolog(boolean speaksJson) {
        return speaksJson ? AgentAnswer.pending() : AgentAnswer.xmlProlog(config.expirationHours());
    }

    /// Every agent has its own moment, within a twenty-fourth around the period (23 to 25 hours),
    /// so that the machines switched on at half past eight do not all speak at once every day.
    private String expiration(String agentKey) {
        var period = config.expirationHours() * MINUTES;
        var spread = period / 24;
        return period - spread + Math.floorMod(agentKey.hashCode(), 2 * spread + 1) + "m";
    }
}
