package fr.microgate.parc.inventory.privacy;

import org.jspecify.annotations.Nullable;

/// What erased people were known by: it is not taken over again.
///
/// @param reach of texts; names of machines reach as far as they do on a machine of the person
public record Unwanted(PersonWords words, Reach reach) {

    static final Unwanted NOTHING =
            new Unwanted(PersonWords.coded((_, _) -> false), Reach.ANYWHERE);

    public boolean isNothing() {
        return this == NOTHING;
    }

    /// Whether a machine or an agent is called so.
    public boolean isUnwantedName(@Nullable String name) {
        if (name == null || isNothing()) return false;
        var names = reach == Reach.ANYWHERE ? reach : Reach.THEIR_HOST_NAME;
        return words.isWhole(name) || words.in(name, names) == Certainty.SURE;
    }
}
