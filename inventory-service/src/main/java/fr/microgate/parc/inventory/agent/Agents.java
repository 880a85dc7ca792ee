package fr.microgate.parc.inventory.agent;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

@ApplicationScoped
public class Agents implements PanacheRepositoryBase<Agent, UUID> {

    /// The agent, registered at its first inventory.
    public Agent of(UUID organizationId, String agentKey, UUID credentialId, Instant at) {
        return find("organizationId = ?1 and agentKey = ?2", organizationId, agentKey)
                .firstResultOptional()
                .orElseGet(() -> {
                    var agent = Agent.firstSeen(organizationId, agentKey, credentialId, at);
                    persist(agent);
                    return agent;
                });
    }
}
