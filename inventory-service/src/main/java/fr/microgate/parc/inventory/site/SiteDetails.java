package fr.microgate.parc.inventory.site;

import fr.microgate.parc.inventory.Texts;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What people write of a site.
@Embeddable
@Schema(
        examples =
                """
                {"name": "Siège", "code": "SIEGE", "address": "4 rue des Lilas", "postcode": "67000", "city": "Strasbourg",
                 "country": "FR", "phone": "+33 3 88 00 00 00", "openingHours": "lun-ven 8h-18h", "accessNotes": "Sonner à l'accueil"}\
                """)
public record SiteDetails(
        @NotBlank @Size(max = 120) String name,
        @Schema(description = "Short code, of its own in the organisation")
                @Nullable @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{0,19}") String code,
        @Nullable @Size(max = 300) String address,
        @Nullable @Size(max = 12) String postcode,
        @Nullable @Size(max = 120) String city,
        @Schema(description = "ISO 3166-1; FR by default") @Pattern(regexp = "[A-Z]{2}") String country,
        @Nullable @Pattern(regexp = Texts.PHONE) String phone,
        @Nullable @Size(max = 300) String openingHours,
        @Schema(description = "How to get in and where to park; never a secret code")
                @Nullable @Size(max = 1_000) String accessNotes,
        @Schema(description = "No longer used; it stays for what refers to it") boolean archived) {

    public SiteDetails {
        name = Texts.stripped(name);
        code = Texts.orNull(code);
        address = Texts.orNull(address);
        postcode = Texts.orNull(postcode);
        city = Texts.orNull(city);
        country = Texts.orElse(country, "FR");
        phone = Texts.orNull(phone);
        openingHours = Texts.orNull(openingHours);
        accessNotes = Texts.orNull(accessNotes);
    }
}
