package fr.microgate.parc.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// Names a process beyond doubt: its id and the moment it started, because ids are used again.
public record PidFile(Path file) {
    /// The system counts from a boot time it may correct by a second between two readings.
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    public void write(ProcessHandle process) {
        try {
            Files.writeString(file, process.pid() + "\n" + started(process));
        } catch (IOException e) {
            throw Trouble.with(file, e);
        }
    }

    /// The process, if it still runs and is the one that was written down.
    public Optional<ProcessHandle> process() {
        try {
            var lines = Files.readAllLines(file);
            if (lines.size() != 2) return Optional.empty();
            var started = Instant.parse(lines.get(1));
            return ProcessHandle.of(Long.parseLong(lines.get(0)))
                    .filter(ProcessHandle::isAlive)
                    .filter(p ->
                            Duration.between(started, started(p)).abs().compareTo(TOLERANCE) <= 0);
        } catch (NoSuchFileException | NumberFormatException | DateTimeParseException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw Trouble.with(file, e);
        }
    }

    public void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw Trouble.with(file, e);
        }
    }

    private static Instant started(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }
}
