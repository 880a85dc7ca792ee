package fr.microgate.parc.inventory.csv;

import java.util.Locale;
import java.util.ResourceBundle;

/// What is said of a table, in French or English.
final class CsvWords {

    private final ResourceBundle words;

    private CsvWords(ResourceBundle words) {
        this.words = words;
    }

    /// @param language French unless it is English
    static CsvWords in(Locale language) {
        return new CsvWords(
                ResourceBundle.getBundle(
                        "csv",
                        language.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ROOT,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    String say(String key, Object... details) {
        return words.getString(key).formatted(details);
    }
}
