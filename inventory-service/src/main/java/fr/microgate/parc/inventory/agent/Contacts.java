package fr.microgate.parc.inventory.agent;

import fr.microgate.parc.inventory.organization.Minimisations;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/// What an agent is told when it asks what to do.
@ApplicationScoped
class Contacts {

    private static final int MINUTES = 60;

    private final Minimisations minimisations;
    private final AgentConfig config;
    private final Agents agents;
    private final Clock clock;

    Contacts(Minimisations minimisations, AgentConfig config, Agents agents, Clock clock) {
        this.minimisations = minimisations;
        this.config = config;
        this.agents = agents;
        this.clock = clock;
    }

    AgentAnswer contact(Agent agent) {
        var behind = agents.behind(agent.id);
        agent.fullRequest.behind(behind.stream().anyMatch(Agent::isWaitedFor), clock.instant());
        return agent.fullRequest
                .nextCategories(minimisations.of(agent.organizationId).noCategory())
                .map(categories ->
                        AgentAnswer.contact(
                                expiration(agent.agentKey), categories, config.disabledTasks()))
                .orElseGet(AgentAnswer::failedContact);
    }

    /// For one that says neither who it is nor on what it runs.
    AgentAnswer contact(Sender sender) {
        var categories =
                new FullRequest()
                        .nextCategories(minimisations.of(sender.organizationId()).noCategory());
        return AgentAnswer.contact(
                expiration(""), categories.orElseThrow(), config.disabledTasks());
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
