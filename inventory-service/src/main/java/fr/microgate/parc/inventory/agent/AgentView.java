package fr.microgate.parc.inventory.agent;

import fr.microgate.parc.inventory.raw.RawInventoryView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "An installed inventory agent and what is known of it")
record AgentView(
        UUID id,
        UUID organizationId,
        @Schema(description = "Its own id where it sends one, else its device id") String agentKey,
        @Schema(examples = "COMPTA-PC-2026-01-02-03-04-05") @Nullable String deviceId,
        @Schema(examples = "GLPI-Agent") @Nullable String name,
        @Schema(examples = "1.12") @Nullable String version,
        @Schema(description = "Chosen in its configuration; proves nothing") @Nullable String tag,
        UUID credentialId,
        @Schema(description = "Address of its last message") @Nullable String remoteAddress,
        @Nullable UUID assetId,
        @Schema(
                        description =
                                "The agent that sends its documents: a machine that is inventoried from afar")
                @Nullable UUID viaAgentId,
        Agent.Approval approval,
        Instant lastContactAt,
        @Nullable Instant lastFullAt,
        @Nullable Instant lastPartialAt,
        @Schema(description = "Days since its last message") long silentDays,
        @Schema(description = "Why a full inventory is asked of it; absent when none is")
                @Nullable FullReason needFull,
        @Nullable Instant needFullSince,
        @Schema(description = "Contacts since a full inventory is asked") int fullAsked,
        @Schema(description = "What it leaves out because it was told so")
                List<String> categoriesDisabled,
        @Schema(description = "Runs on two machines at once: a copied disk") boolean cloned,
        @Schema(
                        description =
                                "Its last document, when it is in quarantine; in the answer for one agent only")
                @Nullable RawInventoryView lastError) {

    static AgentView of(Agent agent, Instant now) {
        return of(agent, null, now);
    }

    static AgentView of(Agent agent, @Nullable RawInventoryView lastError, Instant now) {
        return new AgentView(
                agent.id,
                agent.organizationId,
                agent.agentKey,
                agent.deviceId,
                agent.contact.agentName,
                agent.contact.agentVersion,
                agent.contact.tag,
                agent.credentialId,
                agent.contact.remoteAddress,
                agent.assetId,
                agent.viaAgentId,
                agent.approval,
                agent.contact.lastContactAt,
                agent.lastFullAt,
                agent.lastPartialAt,
                Duration.between(agent.contact.lastContactAt, now).toDays(),
                agent.fullRequest.needFull,
                agent.fullRequest.needFullSince,
                agent.fullRequest.fullAsked,
                agent.categoriesDisabled().stream().sorted().toList(),
                agent.isCloned(now),
                lastError);
    }
}
