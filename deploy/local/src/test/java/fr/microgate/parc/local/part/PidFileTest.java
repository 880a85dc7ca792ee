package fr.microgate.parc.local.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {
    @TempDir Path folder;

    @Test
    void findsTheProcessItNames() {
        var file = new PidFile(folder.resolve("some.pid"));

        file.write(ProcessHandle.current());

        assertThat(file.process()).contains(ProcessHandle.current());
    }

    @Test
    void neverTakesAnotherProcessThatGotTheSameId() throws IOException {
        var file = folder.resolve("some.pid");

        Files.writeString(
                file, ProcessHandle.current().pid() + "\n" + Instant.parse("2020-01-01T00:00:00Z"));

        assertThat(new PidFile(file).process()).isEmpty();
    }

    @Test
    void findsNothingInABrokenFile() throws IOException {
        var file = folder.resolve("some.pid");

        Files.writeString(file, "12");

        assertThat(new PidFile(file).process()).isEmpty();
        assertThat(new PidFile(folder.resolve("none.pid")).process()).isEmpty();
    }
}
