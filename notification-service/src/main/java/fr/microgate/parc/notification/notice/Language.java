package fr.microgate.parc.notification.notice;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The languages that Parc speaks; French unless the reader asks for English.
public enum Language {
    FR,
    EN;

    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The first that Parc speaks, of an `Accept-Language` header for instance.
    public static Language of(List<Locale> preferred) {
        return preferred.stream()
                .flatMap(locale ->
                        List.of(values()).stream()
                                .filter(language -> language.tag().equals(locale.getLanguage())))
                .findFirst()
                .orElse(FR);
    }

    /// The language of an account, `en-GB` for instance.
    public static Language of(@Nullable String tag) {
        return tag == null ? FR : of(List.of(Locale.forLanguageTag(tag)));
    }

    public Wording wording() {
        return this == FR
                ? MessageBundles.get(Wording.class)
                : MessageBundles.get(Wording.class, Localized.Literal.of(tag()));
    }
}
