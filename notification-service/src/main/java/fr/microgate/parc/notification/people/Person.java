package fr.microgate.parc.notification.people;

import fr.microgate.parc.notification.notice.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.representations.idm.UserRepresentation;

/// A recipient: his account in Keycloak, as far as it matters for reaching him.
///
/// @param id opaque subject, the one of his access tokens
/// @param address e-mail address, absent when no mail can be sent to him
/// @param silence why no mail can be sent to him
public record Person(
        String id, Language language, @Nullable String address, @Nullable Silence silence) {

    static Person of(UserRepresentation user) {
        var address = user.getEmail();
        var silence = silence(user);
        return new Person(user.getId(), language(user), silence == null ? address : null, silence);
    }

    static Person unknown(String id) {
        return new Person(id, Language.FR, null, Silence.UNKNOWN_ACCOUNT);
    }

    private static @Nullable Silence silence(UserRepresentation user) {
        if (!Boolean.TRUE.equals(user.isEnabled())) return Silence.DISABLED_ACCOUNT;
        var address = user.getEmail();
        return address == null || address.isBlank() ? Silence.NO_ADDRESS : null;
    }

    private static Language language(UserRepresentation user) {
        var attributes = Optional.ofNullable(user.getAttributes()).orElse(Map.of());
        return Language.of(
                attributes.getOrDefault("locale", List.of()).stream().findFirst().orElse(null));
    }
}
