package fr.microgate.parc.inventory.naming;

import java.util.Locale;

/// A piece of a template.
sealed interface Part {

    record Literal(String text) implements Part {}

    /// @param upper as it is written in the template: `{SERVICE}` or `{Service}`
    record Word(What what, boolean upper) implements Part {}

    record Counter(int digits) implements Part {}

    record Type() implements Part {}

    /// What a word is about; people's names are personal data.
    enum What {
        SERVICE,
        PRENOM,
        NOM,
        SITE;

        boolean isPersonal() {
            return this == PRENOM || this == NOM;
        }

        String parameter() {
            return switch (this) {
                case SERVICE -> "service";
                case PRENOM -> "firstName";
                case NOM -> "lastName";
                case SITE -> "site";
            };
        }

        String written(String value, boolean upper) {
            if (this == SERVICE && upper) return Words.code(value);
            return upper ? Words.joined(value).toUpperCase(Locale.ROOT) : Words.capitalized(value);
        }
    }
}
