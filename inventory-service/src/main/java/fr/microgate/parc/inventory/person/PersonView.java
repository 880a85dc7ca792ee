package fr.microgate.parc.inventory.person;

import fr.microgate.parc.inventory.MergePatch;
import fr.microgate.parc.platform.http.Revision;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A person; of an erased one only the reference, the status and the dates")
record PersonView(
        @Schema(description = "What the other services know the person by") UUID personRef,
        UUID organizationId,
        PersonStatus status,
        @Nullable Civility civility,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable List<String> emails,
        @Nullable List<String> phones,
        @Nullable String login,
        @Nullable String department,
        @Nullable String title,
        @Nullable UUID siteId,
        @Nullable String language,
        @Nullable List<PersonRole> roles,
        Instant registeredAt,
        @Nullable Instant erasedAt) {

    static PersonView of(Person person) {
        var details = person.details;
        return details == null ? ofErased(person) : of(person, details);
    }

    private static PersonView of(Person person, PersonDetails details) {
        return new PersonView(
                person.personRef,
                person.organizationId,
                person.status,
                details.civility(),
                details.firstName(),
                details.lastName(),
                details.emails(),
                details.phones(),
                details.login(),
                details.department(),
                details.title(),
                details.siteId(),
                details.language(),
                details.roles(),
                person.registeredAt,
                null);
    }

    private static PersonView ofErased(Person person) {
        return new PersonView(
                person.personRef,
                person.organizationId,
                person.status,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                person.registeredAt,
                person.erasedAt);
    }

    static Revision revisionOf(Person person) {
        var fields = new HashMap<String, @Nullable Object>();
        if (person.details != null) fields.putAll(MergePatch.fieldsOf(person.details));
        fields.put("status", person.status);
        return Revision.of(of(person), person.version, fields);
    }
}
