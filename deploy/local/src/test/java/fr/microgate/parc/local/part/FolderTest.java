package fr.microgate.parc.local.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTest {
    @TempDir Path home;

    @Test
    void refusesAFolderWhereOtherThingsAreKept() throws IOException {
        Files.createDirectory(home.resolve("mail"));

        assertThatThrownBy(() -> new Folder(home).open()).isInstanceOf(Trouble.class);
    }

    @Test
    void isOpenToItsOwnerOnly() throws IOException {
        var folder = new Folder(home.resolve("parc"));

        folder.open();

        assertThat(Files.getPosixFilePermissions(folder.path()))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void wipesItsOwnThingsAndFollowsNoLink() throws IOException {
        var folder = new Folder(home.resolve("parc"));
        var shared = Files.writeString(home.resolve("shared"), "programs");
        folder.open();
        folder.prepare();
        Files.createDirectory(folder.data("keycloak"));
        Files.createSymbolicLink(folder.data("keycloak").resolve("lib"), shared);
        Files.writeString(folder.path().resolve("notes"), "mine");

        folder.wipe();

        assertThat(folder.data("keycloak")).doesNotExist();
        assertThat(folder.path().resolve("notes")).exists();
        assertThat(shared).exists();
    }

    @Test
    void quotesTheEndOfALogOnly() throws IOException {
        var folder = new Folder(home.resolve("parc"));
        folder.open();
        folder.prepare();
        Files.writeString(
                folder.log("kafka"), "early\n".repeat(5000) + "x".repeat(500) + "\nlast\n");

        assertThat(folder.endOfLog("kafka").lines().toList())
                .hasSize(10)
                .endsWith("x".repeat(160), "last");
    }
}
