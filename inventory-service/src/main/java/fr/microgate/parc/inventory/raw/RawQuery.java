package fr.microgate.parc.inventory.raw;

import fr.microgate.parc.platform.event.Ids;
import fr.microgate.parc.platform.http.PageRequest;
import io.quarkus.panache.common.Parameters;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Filters of the list of delivered documents; they combine.
public class RawQuery {

    /// By which the clocks of two replicas may differ.
    private static final Duration SKEW = Duration.ofMinutes(10);

    @RestQuery @Nullable UUID organizationId;

    @RestQuery RawInventory.@Nullable Status status;

    @RestQuery @Nullable Reason reasonCode;

    @RestQuery
    @Nullable @Size(max = 200) @Parameter(description = "Id of the agent, else the device id")
    String agentKey;

    @RestQuery
    @Nullable @Parameter(description = "Received at or after")
    Instant receivedFrom;

    @RestQuery
    @Nullable @Parameter(description = "Received before")
    Instant receivedTo;

    List<RawInventory> page(RawInventories inventories, PageRequest page) {
        var where = new StringBuilder("id < :before");
        var values = Parameters.with("before", page.before());
        and(where, values, "organizationId =", "organizationId", organizationId);
        and(where, values, "status =", "status", status);
        and(where, values, "reasonCode =", "reasonCode", reasonCode);
        and(where, values, "agentKey =", "agentKey", agentKey);
        and(where, values, "receivedAt >=", "receivedFrom", receivedFrom);
        and(where, values, "receivedAt <", "receivedTo", receivedTo);
        and(where, values, "id >=", "oldest", id(receivedFrom, SKEW.negated()));
        and(where, values, "id <", "youngest", id(receivedTo, SKEW));
        return inventories
                .find(where + " order by id desc", values)
                .page(0, page.limit() + 1)
                .list();
    }

    /// The ids tell the time too, and the list is in their order: no document out of the period is
    /// looked at.
    private static @Nullable UUID id(@Nullable Instant at, Duration skew) {
        return at == null ? null : Ids.at(at.plus(skew));
    }

    private static void and(
            StringBuilder where,
            Parameters values,
            String condition,
            String parameter,
            @Nullable Object value) {
        if (value == null) return;
        where.append(" and ").append(condition).append(" :").append(parameter);
        values.and(parameter, value);
    }
}
