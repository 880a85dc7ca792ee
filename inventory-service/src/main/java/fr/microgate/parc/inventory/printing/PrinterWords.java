package fr.microgate.parc.inventory.printing;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/// What a person calls the counters and supplies of a printer, in French or English.
final class PrinterWords {

    /// `tonerblack2`: the second of its kind.
    private static final Pattern NUMBERED = Pattern.compile("([a-z]+)(\\d{1,2})?");

    private final ResourceBundle words;

    private PrinterWords(ResourceBundle words) {
        this.words = words;
    }

    /// @param language French unless it is English
    static PrinterWords in(Locale language) {
        return new PrinterWords(
                ResourceBundle.getBundle(
                        "printing",
                        language.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ROOT,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    /// The agent's own word when there is no better one.
    String supply(String name) {
        return label("supply.", name);
    }

    String counter(String name) {
        return label("counter.", name);
    }

    private String label(String kind, String name) {
        var found = NUMBERED.matcher(name);
        if (!found.matches()) return name;
        try {
            var label = words.getString(kind + found.group(1));
            return found.group(2) == null ? label : label + " " + found.group(2);
        } catch (MissingResourceException _) {
            return name;
        }
    }
}
