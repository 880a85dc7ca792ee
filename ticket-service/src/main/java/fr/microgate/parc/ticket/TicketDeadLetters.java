package fr.microgate.parc.ticket;

import fr.microgate.parc.platform.event.DeadLetterResource;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@RunOnVirtualThread
@Path("/api/tickets/v1/dead-letters")
@Tag(name = "Dead letters", description = "Events that could not have their effect")
class TicketDeadLetters extends DeadLetterResource {}
