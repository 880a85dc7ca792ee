package fr.microgate.parc.inventory;

import fr.microgate.parc.platform.event.DeadLetterResource;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@RunOnVirtualThread
@Path("/api/inventory/v1/dead-letters")
@Tag(name = "Dead letters")
class InventoryDeadLetters extends DeadLetterResource {}
