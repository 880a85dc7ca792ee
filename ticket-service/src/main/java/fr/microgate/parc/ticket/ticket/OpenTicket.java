package fr.microgate.parc.ticket.ticket;

import fr.microgate.parc.platform.security.CurrentUser;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        examples =
                """
                {
                  "organizationId": "01900000-0000-7000-8000-00000000000a",
                  "type": "INCIDENT",
                  "channel": "PHONE",
                  "title": "L'imprimante n'imprime plus",
                  "impact": "MEDIUM",
                  "urgency": "HIGH",
                  "assetIds": ["0199f3a0-7c1e-7b11-9d55-6f2f7f4f9a01"]
                }\
                """)
public record OpenTicket(
        @Schema(description = "Organisation it is about; a client's own, whatever he sends")
                @Nullable UUID organizationId,
        @NotNull TicketType type,
        @Schema(defaultValue = "API", description = "A client's is always PORTAL") Channel channel,
        @NotBlank @Size(max = 120) @Pattern(regexp = ONE_LINE, message = "must be one line of text") String title,
        @Nullable @Size(max = 10_000) @Pattern(regexp = TEXT, message = "must be text") String description,
        @Schema(defaultValue = "MEDIUM") Level impact,
        @Schema(defaultValue = "MEDIUM") Level urgency,
        @Schema(description = "Opaque reference of the person who asks; a client asks for himself")
                @Nullable @Pattern(regexp = REFERENCE) String requesterRef,
        @Schema(description = "Subject of the technician in charge; a client names nobody")
                @Nullable @Pattern(regexp = REFERENCE) String assigneeId,
        @Size(max = 50) List<@NotNull UUID> assetIds,
        @Schema(description = "Messages about it must leave its content out") boolean sensitive) {

    /// An opaque reference, so that no e-mail address or name leaves in an event by mistake.
    public static final String REFERENCE = "^[A-Za-z0-9:._-]{1,64}$";

    /// PostgreSQL cannot hold a NUL in a text.
    public static final String TEXT = "^[^\\x00]*$";

    private static final String ONE_LINE = "^[^\\x00-\\x1F\\x7F]*$";

    public OpenTicket {
        channel = channel == null ? Channel.API : channel;
        impact = impact == null ? Level.MEDIUM : impact;
        urgency = urgency == null ? Level.MEDIUM : urgency;
        assetIds = assetIds == null ? List.of() : assetIds;
    }

    /// What monitoring opens by itself about a machine.
    public static OpenTicket incident(
            UUID organizationId, UUID assetId, String title, Level impact, Level urgency) {
        return new OpenTicket(
                organizationId,
                TicketType.INCIDENT,
                Channel.MONITORING,
                title,
                null,
                impact,
                urgency,
                null,
                null,
                List.of(assetId),
                false);
    }

    /// A client asks for himself, in his own organisation, through the portal; who takes it is for
    /// staff to say.
    OpenTicket by(CurrentUser user) {
        return user.onlyOrganization()
                .map(own ->
                        new OpenTicket(
                                own,
                                type,
                                Channel.PORTAL,
                                title,
                                description,
                                impact,
                                urgency,
                                user.id(),
                                null,
                                assetIds,
                                sensitive))
                .orElse(this);
    }
}
