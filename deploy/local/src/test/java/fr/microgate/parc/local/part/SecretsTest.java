package fr.microgate.parc.local.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir Path folder;

    @Test
    void makesASecretOnceAndKeepsIt() {
        var file = folder.resolve("secrets.properties");

        var first = new Secrets(file).get("one");

        assertThat(first).matches("[0-9a-f]{40}");
        assertThat(new Secrets(file).get("two")).isNotEqualTo(first);
        assertThat(new Secrets(file).get("one")).isEqualTo(first);
    }

    @Test
    void letsNobodyElseReadThem() throws IOException {
        var file = folder.resolve("secrets.properties");

        new Secrets(file).get("one");

        assertThat(Files.getPosixFilePermissions(file))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
}
