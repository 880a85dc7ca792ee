package fr.microgate.parc.inventory.privacy;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// By what a person can be found in what machines and people wrote, inside one organisation only.
/// Of an erased person the reference is all there is.
public record PersonKey(
        UUID personRef,
        UUID organizationId,
        @Nullable String firstName,
        @Nullable String lastName,
        List<String> logins,
        List<String> emails) {

    public static PersonKey ofErased(UUID personRef, UUID organizationId) {
        return new PersonKey(personRef, organizationId, null, null, List.of(), List.of());
    }

    /// Whether the directory does not know the person any more.
    public boolean isErased() {
        return firstName == null && lastName == null && logins.isEmpty() && emails.isEmpty();
    }
}
