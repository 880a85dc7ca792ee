package fr.microgate.parc.inventory;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.Set;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/// What sentences are written in.
public final class Languages {

    private static final Set<String> SPOKEN = Set.of("fr", "en");

    private Languages() {}

    /// The first of the languages asked for that is spoken here; French when none is.
    public static Locale of(HttpHeaders headers) {
        return headers.getAcceptableLanguages().stream()
                .filter(language -> SPOKEN.contains(language.getLanguage()))
                .findFirst()
                .orElse(Locale.FRENCH);
    }

    /// Of the request at hand, for what is made in too many places to hand it down to each.
    public static Locale asked() {
        var request = CurrentRequestManager.get();
        return request == null ? Locale.FRENCH : of(request.getHttpHeaders());
    }
}
