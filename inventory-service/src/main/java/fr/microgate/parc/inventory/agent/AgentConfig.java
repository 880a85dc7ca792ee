package fr.microgate.parc.inventory.agent;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/// What agents are told and allowed.
@ConfigMapping(prefix = "parc.inventory.agent")
public interface AgentConfig {

    /// Hours until the next contact; each agent is told its own moment around it.
    @WithDefault("24")
    int expirationHours();

    /// Tasks that agents skip: Parc deploys nothing and scans nothing.
    @WithDefault("netdiscovery,netinventory,esx,collect,deploy,wakeonlan")
    List<String> disabledTasks();

    /// A document is not read further than this once inflated.
    @WithDefault("64M")
    MemorySize maxDocument();

    /// Header in which a trusted proxy gives the client certificate that it verified or its
    /// SHA-256: `Client-Cert`, `X-SSL-Client-SHA256`, `X-Forwarded-Tls-Client-Cert`; without it
    /// certificates prove nothing.
    Optional<String> clientCertificateHeader();

    /// Networks (CIDR) of the proxies that may say who the client is.
    Optional<List<String>> trustedProxies();
}
