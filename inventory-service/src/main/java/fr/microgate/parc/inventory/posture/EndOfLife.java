package fr.microgate.parc.inventory.posture;

import fr.microgate.parc.inventory.document.InventoryDocument.OperatingSystem;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// Until when vendors mend security holes, from a frozen table (`end-of-life.csv` says where it
/// comes from): a control must not depend on a site being reachable.
@ApplicationScoped
@Startup
class EndOfLife {

    /// @param pattern matched against "name version" of the system, the first line that matches
    ///   decides
    record Cycle(Pattern pattern, String label, LocalDate supportedUntil, LocalDate extendedUntil) {

        static Cycle of(String line) {
            var parts = line.split(";");
            var supported = LocalDate.parse(parts[2].strip());
            var extended =
                    parts.length > 3 && !parts[3].isBlank()
                            ? LocalDate.parse(parts[3].strip())
                            : supported;
            return new Cycle(
                    Pattern.compile(parts[0].strip(), Pattern.CASE_INSENSITIVE),
                    parts[1].strip(),
                    supported,
                    extended);
        }
    }

    private final List<Cycle> cycles = read();

    Optional<Cycle> of(OperatingSystem system) {
        var text = system.name() + " " + (system.version() == null ? "" : system.version());
        return cycles.stream().filter(cycle -> cycle.pattern().matcher(text).find()).findFirst();
    }

    private static List<Cycle> read() {
        var file = Objects.requireNonNull(EndOfLife.class.getResourceAsStream("/end-of-life.csv"));
        try (var text = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            return text.readAllLines().stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Cycle::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
