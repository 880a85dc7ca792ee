package fr.microgate.parc.inventory.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The system as OCS and old Fusion agents say it, in pieces among the hardware.
final class OldSystem {

    /// `x86_64/00-00-00 00:24:20`: how long it runs follows.
    private static final Pattern BEFORE_UPTIME =
            Pattern.compile("([\\w-]{2,20})/\\d\\d-\\d\\d-\\d\\d.*");

    /// Of Perl: `MSWin32-x64-multi-thread`, `x86_64-linux-gnu-thread-multi`.
    private static final Pattern OF_PERL =
            Pattern.compile("(?:^|-)(x86_64|amd64|x64|i[3-6]86|x86|aarch64|arm64|armv7l)(?:-|$)");

    private OldSystem() {}

    /// OCS's comment is the full name where it begins like the name; elsewhere it is that of the
    /// kernel, or of a service pack.
    static @Nullable String name(JsonNode hardware) {
        var name = Values.text(hardware, "osname", 200);
        var comment = Values.text(hardware, "oscomments", 200);
        return name != null && comment != null && comment.startsWith(name) ? comment : name;
    }

    static @Nullable String arch(JsonNode hardware) {
        var said = Values.text(hardware, "arch", 40);
        if (said != null) return said;
        var description = Values.text(hardware, "description", 80);
        var found = BEFORE_UPTIME.matcher(description == null ? "" : description);
        return found.matches() ? found.group(1) : ofPerl(Values.text(hardware, "archname", 80));
    }

    private static @Nullable String ofPerl(@Nullable String archName) {
        if (archName == null) return null;
        var found = OF_PERL.matcher(archName.toLowerCase(Locale.ROOT));
        if (!found.find()) return null;
        return found.group(1).equals("x64") ? "x86_64" : found.group(1);
    }

    /// Entries that the agent did not send as such.
    static Map<Section, Entry> entries(JsonNode hardware) {
        var entries = new EnumMap<Section, Entry>(Section.class);
        var login = login(hardware);
        if (login != null) entries.put(Section.USERS, new Entry(Map.of("login", login)));
        var processor = Values.text(hardware, "processort", 120);
        if (processor != null) entries.put(Section.CPUS, new Entry(Map.of("name", processor)));
        return entries;
    }

    /// Who is at the machine, or was last. Linux agents say the name of the file they looked into.
    private static @Nullable String login(JsonNode hardware) {
        var last = Values.text(hardware, "lastloggeduser", 120);
        var login = last == null ? Values.text(hardware, "userid", 120) : last;
        return "wtmp".equals(login) ? null : login;
    }
}
