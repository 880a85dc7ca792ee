package fr.microgate.parc.local.postgresql;

import fr.microgate.parc.local.part.Child;
import fr.microgate.parc.local.part.Distribution;
import fr.microgate.parc.local.part.Settings;
import fr.microgate.parc.local.part.Trouble;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// The programs of PostgreSQL, unpacked from the class path's archive for this machine.
final class PostgresBinaries {
    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

    private final Distribution distribution;

    PostgresBinaries(Settings settings) {
        this.distribution = Distribution.of("postgresql", settings);
    }

    void unpack() {
        distribution.makeOnce(PostgresBinaries::unpackInto);
    }

    /// PostgreSQL refuses to run as root: in a user namespace of its own it is nobody.
    List<String> command(String program, String... arguments) {
        var command = new ArrayList<String>();
        if (ROOT) command.addAll(List.of("unshare", "-U"));
        command.add(distribution.folder().resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    void requireTheyRun(Path log) {
        if (Child.start(command("postgres", "--version"), Map.of(), log).result() == 0) return;
        throw new Trouble(
                ROOT
                        ? "PostgreSQL does not run as root, and this machine forbids user namespaces (unshare -U): run ./parc as another user."
                        : "PostgreSQL does not run on this machine: %s says why.".formatted(log));
    }

    private static void unpackInto(Path folder) throws IOException {
        try (var archive = PostgresBinaries.class.getResourceAsStream(archiveName())) {
            if (archive == null) {
                throw new Trouble(
                        "There is no PostgreSQL for this machine (%s) in the build: add its jar to deploy/local/pom.xml."
                                .formatted(archiveName()));
            }
            var tar =
                    new TarArchiveInputStream(
                            new XZCompressorInputStream(new BufferedInputStream(archive)));
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, folder.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        Files.deleteIfExists(target);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        var executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(
                target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static String archiveName() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var arm = System.getProperty("os.arch").matches("aarch64|arm64");
        return "/postgres-%s-%s.txz"
                .formatted(
                        system.startsWith("mac") ? "darwin" : "linux", arm ? "arm_64" : "x86_64");
    }
}
