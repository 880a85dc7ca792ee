package fr.microgate.parc.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Names a process beyond doubt: its id and the moment it started, because ids are used again.
record PidFile(Path file) {
    /// The system counts from a boot time it may correct by a second between two readings.
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    void write(ProcessHandle process) {
        try {
            Files.writeString(file, process.pid() + " " + started(process));
        } catch (IOException e) {
            throw Trouble.with(file, e);
        }
    }

    /// The process, if it still runs and is the one that was written down.
    Optional<ProcessHandle> process() {
        try {
            var words = Files.readString(file).split(" ");
            if (words.length != 2) return Optional.empty();
            var started = Instant.parse(words[1]);
            return ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(p -> Duration.between(started, started(p)).abs().compareTo(TOLERANCE) <= 0);
        } catch (NoSuchFileException | NumberFormatException | java.time.format.DateTimeParseException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw Trouble.with(file, e);
        }
    }

    void delete() {
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
