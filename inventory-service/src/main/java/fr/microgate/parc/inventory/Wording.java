package fr.microgate.parc.inventory;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/// Puts remarks into French, or into English where the request asks for it.
public final class Wording {

    private final ResourceBundle words;

    private Wording(Locale language) {
        this.words =
                ResourceBundle.getBundle(
                        "remarks",
                        language.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ROOT,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /// In the language of the request at hand. Views of machines are made in many places, and all
    /// of them hold remarks; so the request is looked up here and not handed down to each.
    public static Wording asked() {
        return new Wording(Languages.asked());
    }

    static Wording in(Locale language) {
        return new Wording(language);
    }

    public String of(List<Remark> remarks) {
        return remarks.stream().map(this::of).collect(Collectors.joining(", "));
    }

    public String of(Remark remark) {
        return words.getString(remark.code()).formatted(remark.values().toArray());
    }
}
