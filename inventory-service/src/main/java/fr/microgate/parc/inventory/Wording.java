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
        var values = remark.values();
        // The releases before wrote the first value alone, or read it over.
        if (remark.code().equals("NAME_DEVIATES"))
            values = List.of(String.join(words.getString("OR"), values));
        var exact = remark.code() + "." + (values.isEmpty() ? "" : values.getFirst());
        var code = words.containsKey(exact) ? exact : remark.code();
        return words.getString(code).formatted(values.toArray());
    }
}
