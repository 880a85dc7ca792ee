package fr.microgate.parc.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// Everything one stack keeps on disk: data, logs, process ids and secrets.
public record Folder(Path path) {
    private static final long NEEDED_MEGABYTES = 500;

    /// Nothing else is ever deleted: the folder may be one where its owner keeps other things.
    private static final List<String> OURS =
            List.of(
                    "postgresql", "postgresql.new", "kafka", "keycloak", "mail", "logs", "run", "secrets.properties");

    public Path data(String part) {
        return path.resolve(part);
    }

    public Path log(String part) {
        return path.resolve("logs").resolve(part + ".log");
    }

    Path secrets() {
        return path.resolve("secrets.properties");
    }

    Path lock() {
        return path.resolve("lock");
    }

    Path runningSettings() {
        return path.resolve("run").resolve("settings.properties");
    }

    PidFile pid(String name) {
        return new PidFile(path.resolve("run").resolve(name + ".pid"));
    }

    void create() {
        try {
            Files.createDirectories(path.resolve("logs"));
            Files.createDirectories(path.resolve("run"));
            var free = Files.getFileStore(path).getUsableSpace() >> 20;
            if (free < NEEDED_MEGABYTES) {
                throw new Trouble(
                        "Only %d MB are free where %s is and Parc needs %d MB to start: free some, or keep the data elsewhere with PARC_FOLDER=<folder>."
                                .formatted(free, path, NEEDED_MEGABYTES));
            }
        } catch (IOException e) {
            throw Trouble.with(path, e);
        }
    }

    /// The last lines of a part's log, short enough for a terminal.
    String endOfLog(String part) {
        try (var file = Files.newByteChannel(log(part))) {
            file.position(Math.max(0, file.size() - 4000));
            var bytes = java.nio.ByteBuffer.allocate(4000);
            while (file.read(bytes) > 0) {}
            var lines = new String(bytes.array(), 0, bytes.position(), java.nio.charset.StandardCharsets.UTF_8).lines().toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 12), lines.size()));
        } catch (IOException _) {
            return "";
        }
    }

    void wipe() {
        for (var name : OURS) {
            delete(path.resolve(name));
        }
    }

    static void delete(Path tree) {
        try (var files = Files.walk(tree)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (NoSuchFileException _) {
            // nothing to delete
        } catch (IOException e) {
            throw Trouble.with(tree, e);
        }
    }
}
