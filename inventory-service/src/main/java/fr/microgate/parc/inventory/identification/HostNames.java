package fr.microgate.parc.inventory.identification;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A discovery may know a machine by its name in the DNS: `compta-pc.example.lan`.
final class HostNames {

    private static final Pattern ADDRESS = Pattern.compile("[\\d.]+|.*:.*");

    private HostNames() {}

    static boolean areSame(String one, @Nullable String other) {
        if (other == null) return false;
        return one.equalsIgnoreCase(other) || isOf(one, other) || isOf(other, one);
    }

    /// Two of different domains are different.
    private static boolean isOf(String shortName, String full) {
        return !ADDRESS.matcher(full).matches()
                && full.length() > shortName.length()
                && full.charAt(shortName.length()) == '.'
                && full.regionMatches(true, 0, shortName, 0, shortName.length());
    }
}
