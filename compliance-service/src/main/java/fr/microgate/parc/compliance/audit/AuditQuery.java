package fr.microgate.parc.compliance.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which lines are wanted; null does not filter.
record AuditQuery(
        @Nullable UUID organizationId,
        @Nullable String actor,
        @Nullable String objectType,
        @Nullable String objectId) {

    Map<String, Object> filters() {
        var filters = new LinkedHashMap<String, Object>();
        if (organizationId != null) filters.put("chainId", organizationId);
        if (actor != null) filters.put("actor", actor);
        if (objectType != null) filters.put("objectType", objectType);
        if (objectId != null) filters.put("objectId", objectId);
        return filters;
    }
}
