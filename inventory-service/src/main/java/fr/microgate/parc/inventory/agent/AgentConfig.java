package fr.microgate.parc.inventory.agent;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/// What agents are told and allowed.
@ConfigMapping(prefix = "parc.inventory.agent")
public interface AgentConfig {

    /// Hours until the next contact; agents spread it by themselves.
    @WithDefault("24")
    int expirationHours();

    /// Categories that agents leave out: processes and environments hold passwords, nobody has a
    /// purpose for them.
    @WithDefault("process,environment")
    String noCategory();

    /// Tasks that agents skip: Parc deploys nothing and scans nothing.
    @WithDefault("netdiscovery,netinventory,esx,collect,deploy,wakeonlan")
    List<String> disabledTasks();

    /// A document is not read further than this once inflated.
    @WithDefault("64M")
    MemorySize maxDocument();
}
