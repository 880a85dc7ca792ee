package fr.microgate.parc.inventory.site;

import fr.microgate.parc.inventory.Texts;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What people write of a place inside a site.
@Embeddable
@Schema(
        examples =
                """
                {"kind": "ROOM", "name": "Salle serveur", "parentId": "0199f3a0-7c1e-7b11-9d55-6f2f7f4f9c01"}\
                """)
public record LocationDetails(
        @NotNull @Enumerated(EnumType.STRING) Kind kind,
        @NotBlank @Size(max = 120) String name,
        @Schema(description = "What it is in; absent when it is the site itself")
                @Nullable UUID parentId,
        @Schema(description = "No longer used; it stays for what refers to it") boolean archived) {

    public LocationDetails {
        name = Texts.stripped(name);
    }

    /// From the largest to the smallest.
    public enum Kind {
        BUILDING,
        FLOOR,
        ROOM,
        DESK,
        RACK
    }
}
