package fr.microgate.parc.inventory;

import org.jspecify.annotations.Nullable;

/// Text as people type it, made one: nothing around it, and null when there is nothing.
public final class Texts {

    public static final String PHONE = "\\+?[0-9][0-9 ().-]{3,23}";

    private Texts() {}

    public static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public static String orElse(@Nullable String text, String other) {
        return text == null || text.isBlank() ? other : text.strip();
    }

    /// For what must be there: that it is not is said by its constraint.
    public static String stripped(@Nullable String text) {
        return orElse(text, "");
    }
}
