package fr.microgate.parc.inventory.agent;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Filters of the agent list; they combine.
public class AgentQuery {

    /// The planner does not look into a CASE: it would take the day and the instant for two filters
    /// and the agents with both for so rare that it reads and sorts all of those days.
    private static final String SILENT =
            "case when agent.contact.lastContactAt < :silentSince then true else false end = true";

    @RestQuery @Nullable UUID organizationId;

    @RestQuery
    @Nullable @Min(1) @Max(3_650) @Parameter(description = "Agents that said nothing for so many days, the longest silent first")
    Integer silentSinceDays;

    @RestQuery
    @Nullable @Size(max = 80) @Parameter(description = "Version of the agent, exactly")
    String version;

    @RestQuery @Nullable UUID credentialId;

    @RestQuery Agent.@Nullable Approval state;

    @RestQuery
    @Nullable @Parameter(description = "true: only agents that share a machine with another, or run on two")
    Boolean duplicates;

    AgentOrder order() {
        return silentSinceDays == null ? AgentOrder.NEWEST : AgentOrder.LONGEST_SILENT;
    }

    /// A part of the query, with the name and value of its parameter.
    record Condition(String where, String name, Object value) {}

    List<Condition> conditions(Instant now) {
        var conditions = new ArrayList<Condition>();
        equal(conditions, "organizationId", organizationId);
        equal(conditions, "contact.agentVersion", version);
        equal(conditions, "credentialId", credentialId);
        equal(conditions, "approval", state);
        if (silentSinceDays != null) {
            conditions.add(
                    new Condition(
                            SILENT, "silentSince", now.minus(Duration.ofDays(silentSinceDays))));
            conditions.add(
                    new Condition(
                            "agent.lastContactOn <= :silentSinceDay",
                            "silentSinceDay",
                            LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(silentSinceDays)));
        }
        if (Boolean.TRUE.equals(duplicates)) {
            conditions.add(
                    new Condition(
                            """
                            (agent.shared = true or agent.machineSeen.alternatedAt is not null)
                            and (agent.shared = true or agent.machineSeen.alternatedAt > :remembered)\
                            """,
                            "remembered",
                            now.minus(MachineSeen.REMEMBERED)));
        }
        return conditions;
    }

    private static void equal(List<Condition> conditions, String field, @Nullable Object value) {
        if (value == null) return;
        var name = field.replace('.', '_');
        conditions.add(new Condition("agent." + field + " = :" + name, name, value));
    }
}
