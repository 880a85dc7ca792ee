package fr.microgate.parc.inventory.agent;

import fr.microgate.parc.inventory.credential.AgentCredential;
import fr.microgate.parc.platform.event.Ids;
import fr.microgate.parc.platform.http.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class Agents implements PanacheRepositoryBase<Agent, UUID> {

    private final EntityManager entities;

    Agents(EntityManager entities) {
        this.entities = entities;
    }

    /// The agent, registered the first time that it speaks.
    public Agent of(UUID organizationId, String agentKey, UUID credentialId, Instant at) {
        return known(organizationId, agentKey)
                .orElseGet(() -> {
                    register(organizationId, agentKey, credentialId, at);
                    return known(organizationId, agentKey).orElseThrow();
                });
    }

    /// Asks the agent for everything at its next contact, when there is such an agent.
    public void needFull(UUID organizationId, String agentKey, FullReason reason, Instant at) {
        known(organizationId, agentKey).ifPresent(agent -> agent.needFull(reason, at));
    }

    /// Asks all agents of these machines for everything: which machine is which has changed.
    public void needFullOf(Collection<UUID> assetIds, FullReason reason, Instant at) {
        list("assetId in ?1", assetIds).forEach(agent -> agent.needFull(reason, at));
    }

    public void needFull(Collection<UUID> agentIds, FullReason reason, Instant at) {
        list("id in ?1", agentIds).forEach(agent -> agent.needFull(reason, at));
    }

    /// Whether a document that no agent stands for is taken: as the agent that sent it is, else as
    /// those of its credential are.
    public boolean takesUnnamed(@Nullable UUID senderAgentId, UUID credentialId) {
        var sender = senderAgentId == null ? null : findById(senderAgentId);
        if (sender != null) return sender.isApproved();
        return entities.find(AgentCredential.class, credentialId).takesAtOnce();
    }

    /// Whether another agent spoke for this machine and is alive.
    public boolean speaksAnother(UUID assetId, String agentKey, Instant since) {
        return count(
                        "assetId = ?1 and agentKey <> ?2 and contact.lastContactAt > ?3",
                        assetId,
                        agentKey,
                        since)
                > 0;
    }

    /// Whether an agent that tells more speaks for this machine as well. What the other one says,
    /// in words of its own, is no change of the machine.
    public boolean speaksBetter(UUID assetId, Agent agent, Instant since) {
        return !agent.contact.tellsMost()
                && list(
                                "assetId = ?1 and id <> ?2 and lastFullAt is not null and (lastFullAt > ?3 or lastPartialAt > ?3)",
                                assetId,
                                agent.id(),
                                since)
                        .stream()
                        .anyMatch(other -> other.contact.tellsMoreThan(agent.contact));
    }

    /// The machines that an agent inventories from afar.
    List<Agent> behind(UUID agentId) {
        return list("viaAgentId", agentId);
    }

    Optional<Agent> known(UUID organizationId, String agentKey) {
        return find("organizationId = ?1 and agentKey = ?2", organizationId, agentKey)
                .firstResultOptional();
    }

    /// The agent that has this device id; of several, the one that spoke last.
    Optional<Agent> ofDevice(UUID organizationId, String deviceId) {
        return find(
                        "organizationId = ?1 and deviceId = ?2 order by contact.lastContactAt desc",
                        organizationId,
                        deviceId)
                .firstResultOptional();
    }

    List<Agent> page(PageRequest page, AgentQuery query, Instant now) {
        var order = query.order();
        var where = new StringBuilder("from Agent agent where ").append(order.after());
        var values = order.position(page);
        for (var condition : query.conditions(now)) {
            where.append(" and ").append(condition.where());
            values.and(condition.name(), condition.value());
        }
        return find(where + " order by " + order.by(), values).page(0, page.limit() + 1).list();
    }

    /// Two requests of a new agent may come at once: the second finds what the first wrote.
    private void register(UUID organizationId, String agentKey, UUID credentialId, Instant at) {
        entities.createNativeQuery(
                        """
                        INSERT INTO agent (id, organization_id, agent_key, credential_id, approval, last_contact_at)
                        SELECT :id, :organization, :key, c.id,
                            CASE c.approval WHEN 'MANUAL' THEN 'PENDING' ELSE 'APPROVED' END, :at
                        FROM agent_credential AS c WHERE c.id = :credential
                        ON CONFLICT (organization_id, agent_key) DO NOTHING\
                        """)
                .setParameter("id", Ids.next())
                .setParameter("organization", organizationId)
                .setParameter("key", agentKey)
                .setParameter("credential", credentialId)
                .setParameter("at", at)
                .executeUpdate();
    }
}
