package fr.microgate.parc.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Shared code grows into a framework unless something stops it (ADR 4).
class PlatformLimitsTest {

    private static final List<String> DOMAIN =
            List.of("Asset", "Ticket", "Breach", "Evidence", "Incident", "Machine");

    @Test
    void staysSmall() throws IOException {
        assertThat(sources()).hasSizeLessThanOrEqualTo(45);
        assertThat(sources().stream().mapToLong(PlatformLimitsTest::lines).sum())
                .isLessThanOrEqualTo(2_950);
    }

    @Test
    void knowsNoWordOfTheDomain() throws IOException {
        assertThat(sources())
                .noneMatch(
                        file -> DOMAIN.stream().anyMatch(file.getFileName().toString()::contains));
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .toList();
        }
    }

    private static long lines(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
