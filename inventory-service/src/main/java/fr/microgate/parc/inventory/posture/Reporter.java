package fr.microgate.parc.inventory.posture;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The program that speaks for a machine. What it does not look for, its silence does not prove.
///
/// @param name in lower case; empty when it does not say
public record Reporter(String name, int major, int minor) {

    private static final Pattern SAID =
            Pattern.compile("([a-z -]+?)[_/ -]v?(\\d{1,4})\\.(\\d{1,4}).*");

    /// @param said as in a document: `GLPI-Agent_v1.12`
    public static Reporter of(@Nullable String said) {
        var found = SAID.matcher(said == null ? "" : said.toLowerCase(Locale.ROOT));
        return found.matches()
                ? new Reporter(
                        found.group(1),
                        Integer.parseInt(found.group(2)),
                        Integer.parseInt(found.group(3)))
                : new Reporter("", 0, 0);
    }

    /// Asks Windows for the antivirus that is registered there.
    boolean looksForAntivirus() {
        return name.startsWith("glpi-") || isAtLeast("fusioninventory-agent", 2, 3);
    }

    /// Looks for more than one tool that takes machines in hand; RustDesk came last.
    boolean looksForRemoteAccess() {
        return isAtLeast("glpi-", 1, 5);
    }

    private boolean isAtLeast(String product, int fromMajor, int fromMinor) {
        return name.startsWith(product)
                && (major > fromMajor || major == fromMajor && minor >= fromMinor);
    }
}
