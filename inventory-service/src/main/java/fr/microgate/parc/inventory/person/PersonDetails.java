package fr.microgate.parc.inventory.person;

import fr.microgate.parc.inventory.Texts;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// What people write of a person; it never leaves this service in an event.
@Embeddable
@Schema(
        examples =
                """
                {"civility": "MS", "firstName": "Zoé", "lastName": "Lefèvre", "emails": ["zoe.lefevre@boulangerie-martin.fr"],
                 "phones": ["+33 6 12 34 56 78"], "login": "zlefevre", "department": "Comptabilité", "title": "Comptable",
                 "language": "fr", "roles": ["BILLING"]}\
                """)
public record PersonDetails(
        @Nullable @Enumerated(EnumType.STRING) Civility civility,
        @NotBlank @Size(max = 80) String firstName,
        @NotBlank @Size(max = 80) String lastName,
        @Schema(description = "The first is the one to write to")
                @JdbcTypeCode(SqlTypes.JSON)
                @Size(max = 5) List<@NotBlank @Email @Size(max = 254) String> emails,
        @Schema(description = "The first is the one to call")
                @JdbcTypeCode(SqlTypes.JSON)
                @Size(max = 5) List<@NotNull @Pattern(regexp = Texts.PHONE) String> phones,
        @Schema(description = "Of its own in the organisation, whatever the case")
                @Nullable @Size(max = 80) String login,
        @Nullable @Size(max = 120) String department,
        @Nullable @Size(max = 120) String title,
        @Schema(description = "A site of the organisation") @Nullable UUID siteId,
        @Schema(
                        description = "fr by default",
                        enumeration = {"fr", "en"})
                @Pattern(regexp = "fr|en") String language,
        @JdbcTypeCode(SqlTypes.JSON) @Size(max = 6) List<@NotNull PersonRole> roles) {

    public PersonDetails {
        firstName = Texts.stripped(firstName);
        lastName = Texts.stripped(lastName);
        emails = emails(emails);
        phones = Objects.requireNonNullElse(phones, List.of());
        login = Texts.orNull(login);
        department = Texts.orNull(department);
        title = Texts.orNull(title);
        language = Texts.orElse(language, "fr");
        roles =
                Objects.requireNonNullElse(roles, List.<PersonRole>of()).stream()
                        .distinct()
                        .sorted()
                        .toList();
    }

    private static List<String> emails(@Nullable List<String> emails) {
        return Objects.requireNonNullElse(emails, List.<String>of()).stream()
                .map(Texts::stripped)
                .distinct()
                .toList();
    }
}
