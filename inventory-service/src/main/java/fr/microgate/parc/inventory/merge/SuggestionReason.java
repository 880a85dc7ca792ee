package fr.microgate.parc.inventory.merge;

import java.util.Locale;

/// Why two machines may be one.
enum SuggestionReason {
    SAME_NAME("même nom", "same name"),
    SAME_DOMAIN("même domaine", "same domain"),
    SHARED_VALUE(
            "même numéro de série ou UUID, que plusieurs machines ont",
            "same serial number or UUID, which several machines have");

    private final String french;
    private final String english;

    SuggestionReason(String french, String english) {
        this.french = french;
        this.english = english;
    }

    String label(Locale language) {
        return language.getLanguage().equals("en") ? english : french;
    }
}
