package fr.microgate.parc.inventory.agent;

import fr.microgate.parc.inventory.privacy.Certainty;
import fr.microgate.parc.inventory.privacy.PersonalDataHolder;
import fr.microgate.parc.inventory.privacy.Reach;
import fr.microgate.parc.inventory.privacy.Sought;
import fr.microgate.parc.inventory.raw.DeviceNames;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What agents are called, and from where they spoke.
@ApplicationScoped
class AgentHolder implements PersonalDataHolder {

    private static final String FIND =
            """
            SELECT * FROM agent WHERE asset_id = ANY (:theirs) AND organization_id = ANY (:owners)
              OR organization_id = :organization AND concat_ws(' ', device_id, agent_key, tag, agent_name) ~ :words ORDER BY id\
            """;
    private static final String FORGET =
            """
            UPDATE agent SET tag = CAST(:tag AS text), remote_address = CAST(:address AS text), machine_mark = NULL, other_mark = NULL
            WHERE id = :id\
            """;

    private final EntityManager entities;
    private final DeviceNames names;

    AgentHolder(EntityManager entities, DeviceNames names) {
        this.entities = entities;
        this.names = names;
    }

    record Known(
            UUID agentId,
            @Nullable UUID assetId,
            String agentKey,
            @Nullable String deviceId,
            @Nullable String tag,
            @Nullable String remoteAddress,
            Instant lastContactAt) {}

    @Override
    public String category() {
        return "ASSETS";
    }

    @Override
    public List<?> export(Sought person) {
        return agents(person).stream()
                .map(agent ->
                        new Known(
                                agent.id,
                                agent.assetId,
                                agent.agentKey,
                                agent.deviceId,
                                agent.contact.tag,
                                agent.contact.remoteAddress,
                                agent.contact.lastContactAt))
                .toList();
    }

    @Override
    public Map<String, Integer> erase(Sought person) {
        var agents = agents(person);
        for (var agent : agents) {
            var isTheirs = person.at(agent.assetId) != Reach.ANYWHERE;
            entities.createNativeQuery(FORGET)
                    .setParameter("id", agent.id)
                    .setParameter(
                            "tag",
                            isNamed(agent.contact.tag, agent, person) ? null : agent.contact.tag)
                    .setParameter("address", isTheirs ? null : agent.contact.remoteAddress)
                    .executeUpdate();
            names.mask(person, agent.organizationId, named(agent, person));
            entities.detach(agent);
        }
        return agents.isEmpty() ? Map.of() : Map.of("agent", agents.size());
    }

    /// Those of the person's machines, lent ones too, and those that are called after the person.
    private List<Agent> agents(Sought person) {
        entities.flush();
        List<Agent> found =
                entities.createNativeQuery(FIND, Agent.class)
                        .setParameter("organization", person.organizationId())
                        .setParameter("theirs", person.machines().toArray(UUID[]::new))
                        .setParameter("owners", owners(person))
                        .setParameter("words", person.words().anyPattern())
                        .getResultList();
        return found.stream()
                .filter(agent ->
                        person.at(agent.assetId) != Reach.ANYWHERE
                                || isNamed(agent.contact.tag, agent, person)
                                || !named(agent, person).isEmpty())
                .toList();
    }

    /// Whoever has the machine now has an agent that may be called after the person.
    private static UUID[] owners(Sought person) {
        var others = person.others().stream();
        return Stream.concat(Stream.of(person.organizationId()), others).toArray(UUID[]::new);
    }

    private static List<String> named(Agent agent, Sought person) {
        return Stream.of(agent.agentKey, agent.deviceId)
                .filter(Objects::nonNull)
                .filter(name -> isNamed(name, agent, person))
                .distinct()
                .toList();
    }

    private static boolean isNamed(@Nullable String text, Agent agent, Sought person) {
        return person.words().in(text, person.nameOf(agent.assetId)) == Certainty.SURE;
    }
}
