package fr.microgate.parc.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/// Passwords between the parts: random, made at their first use, kept where only the owner reads.
public final class Secrets {
    private final SecureRandom random = new SecureRandom();
    private final Path file;

    public Secrets(Path file) {
        this.file = file;
    }

    public synchronized String get(String name) {
        try {
            var known = read();
            var secret = known.getProperty(name);
            if (secret != null) return secret;

            var bytes = new byte[20];
            random.nextBytes(bytes);
            secret = HexFormat.of().formatHex(bytes);
            known.setProperty(name, secret);
            write(known);
            return secret;
        } catch (IOException e) {
            throw Trouble.with(file, e);
        }
    }

    private Properties read() throws IOException {
        var known = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            known.load(in);
        } catch (NoSuchFileException _) {
            // the first start: nothing is known yet
        }
        return known;
    }

    private void write(Properties known) throws IOException {
        var onlyOwner =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var fresh = Files.createTempFile(file.getParent(), "secrets", ".new", onlyOwner);
        try (var out = Files.newBufferedWriter(fresh)) {
            known.store(out, "Local secrets of this stack. Deleted by ./parc up --fresh.");
        }
        Files.move(
                fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
