package fr.microgate.parc.testing;

import java.nio.file.Files;
import java.nio.file.Path;

/// Files of the checkout, wherever a test runs from.
public final class Repository {

    private Repository() {}

    public static Path file(String path) {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
            if (folder == null) throw new IllegalStateException("not inside the Parc checkout");
        }
        return folder.resolve(path);
    }
}
