package fr.microgate.parc.inventory.merge;

import io.quarkus.arc.DefaultBean;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Nobody can hurry the agent: it sends a full inventory when its time has come, and until then its
/// partial ones wait in quarantine.
@ApplicationScoped
@DefaultBean
class FullAtItsTime implements FullInventories {

    @Override
    public void request(UUID agentId, String reason) {
        Log.infof("Agent %s should send a full inventory: %s", agentId, reason);
    }
}
