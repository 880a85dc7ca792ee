package fr.microgate.parc.inventory.agent;

import fr.microgate.parc.inventory.credential.AgentCredential;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Who sent a message: the credential that was proven, and what the request says beside it.
///
/// @param agentId the agent's own id; only GLPI agents have one, and what brings their files says
///   another one each time
/// @param requestId what it may ask after this message with, `3ED10D0D`
/// @param remoteAddress where it comes from, as far as it can be believed
record Sender(
        AgentCredential credential,
        @Nullable String agentId,
        @Nullable String userAgent,
        @Nullable String requestId,
        @Nullable String remoteAddress) {

    /// `GLPI-Agent_v1.12`, `OCS-NG_unified_unix_agent_v2.10.0`, `Inventory Agent/1.3.0 (Linux…)`.
    private static final Pattern NAME_AND_VERSION =
            Pattern.compile("(.{1,60}?)(?:_v|/v?)(\\d[\\w.+-]{0,59}).*");

    /// Brings files that agents wrote: of whom they are, the device id in them says.
    private static final String INJECTOR = "GLPI-Injector";

    Sender {
        agentId = clean(agentId, 80);
        if (agentId != null) agentId = agentId.toLowerCase(Locale.ROOT);
        userAgent = clean(userAgent, 200);
        requestId = clean(requestId, 40);
        if (userAgent != null && userAgent.startsWith(INJECTOR)) agentId = null;
    }

    UUID organizationId() {
        return credential.organizationId();
    }

    @Nullable String product() {
        if (userAgent == null) return null;
        var found = NAME_AND_VERSION.matcher(userAgent);
        return found.matches() ? found.group(1) : null;
    }

    @Nullable String productVersion() {
        if (userAgent == null) return null;
        var found = NAME_AND_VERSION.matcher(userAgent);
        return found.matches() ? found.group(2) : null;
    }

    private static @Nullable String clean(@Nullable String text, int longest) {
        if (text == null) return null;
        var clean = text.replaceAll("\\p{Cntrl}", "").strip();
        if (clean.isEmpty()) return null;
        return clean.length() <= longest ? clean : clean.substring(0, longest);
    }
}
