package fr.microgate.parc.inventory.posture;

import fr.microgate.parc.inventory.document.InventoryDocument.OperatingSystem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Until when vendors mend security holes.
///
/// @param digest of its text
record EndOfLifeTable(List<Cycle> cycles, String digest) {

    private static final int MOST_LINES = 10_000;
    private static final int LONGEST_LINE = 500;

    /// @param pattern matched against "name version" of the system, the first line that matches
    ///   decides
    record Cycle(Pattern pattern, String label, LocalDate supportedUntil, LocalDate extendedUntil) {

        LocalDate until(boolean extended) {
            return extended ? extendedUntil : supportedUntil;
        }

        static Cycle of(String line) {
            var parts = line.split(";");
            var supported = LocalDate.parse(parts[2].strip());
            var extended =
                    parts.length > 3 && !parts[3].isBlank()
                            ? LocalDate.parse(parts[3].strip())
                            : supported;
            if (parts.length > 4 || parts[0].isBlank() || parts[1].isBlank())
                throw new IllegalArgumentException("pattern;label;day;day is what a line holds");
            return new Cycle(
                    Pattern.compile(parts[0].strip(), Pattern.CASE_INSENSITIVE),
                    parts[1].strip(),
                    supported,
                    extended);
        }
    }

    /// All of it or nothing: half a table would call systems unknown that are over.
    ///
    /// @throws IllegalArgumentException that says which line is wrong
    static EndOfLifeTable parse(List<String> lines) {
        if (lines.size() > MOST_LINES) throw new IllegalArgumentException("too many lines");
        var cycles = new ArrayList<Cycle>();
        for (var number = 0; number < lines.size(); number++) {
            var line = lines.get(number);
            if (line.isBlank() || line.startsWith("#")) continue;
            try {
                if (line.length() > LONGEST_LINE) throw new IllegalArgumentException("too long");
                cycles.add(Cycle.of(line));
            } catch (DateTimeException
                    | IllegalArgumentException
                    | ArrayIndexOutOfBoundsException e) {
                throw new IllegalArgumentException(
                        "line %d: %s".formatted(number + 1, e.getMessage()), e);
            }
        }
        if (cycles.isEmpty()) throw new IllegalArgumentException("no line says anything");
        return new EndOfLifeTable(List.copyOf(cycles), digest(lines));
    }

    private static String digest(List<String> lines) {
        try {
            var text = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Optional<Cycle> of(OperatingSystem system) {
        var text = system.name() + " " + (system.version() == null ? "" : system.version());
        return cycles.stream().filter(cycle -> cycle.pattern().matcher(text).find()).findFirst();
    }
}
