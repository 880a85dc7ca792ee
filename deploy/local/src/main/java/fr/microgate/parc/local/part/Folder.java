package fr.microgate.parc.local.part;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Everything one stack keeps on disk: data, logs, process ids and secrets.
public record Folder(Path path) {
    private static final long NEEDED_MEGABYTES = 500;

    private static final FileAttribute<?> ONLY_OWNER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private static final List<String> OURS =
            List.of(
                    "postgresql",
                    "postgresql.new",
                    "kafka",
                    "keycloak",
                    "mail",
                    "logs",
                    "run",
                    "secrets.properties");

    public Path data(String part) {
        return path.resolve(part);
    }

    public Path log(String part) {
        return path.resolve("logs").resolve(part + ".log");
    }

    public Path launcherLog() {
        return path.resolve("launcher.log");
    }

    public Path secrets() {
        return path.resolve("secrets.properties");
    }

    /// The launcher that keeps a stack running from this folder.
    public Optional<ProcessHandle> runningLauncher() {
        return launcher().process();
    }

    public Path lock() {
        return path.resolve("lock");
    }

    public Path runningSettings() {
        return path.resolve("run").resolve("settings.properties");
    }

    public PidFile pid(String name) {
        return new PidFile(path.resolve("run").resolve(name + ".pid"));
    }

    public PidFile launcher() {
        return new PidFile(path.resolve("launcher.pid"));
    }

    public boolean exists() {
        return Files.exists(lock());
    }

    /// Makes the folder, open to its owner only, and refuses one where something else is kept.
    public void open() {
        try {
            if (exists()) return;
            Files.createDirectories(path, ONLY_OWNER);
            try (var inside = Files.list(path)) {
                if (inside.findAny().isPresent()) {
                    throw new Trouble(
                            "%s holds other things: name an empty folder.".formatted(path));
                }
            }
            Files.createFile(lock());
        } catch (IOException e) {
            throw Trouble.with(path, e);
        }
    }

    /// Makes room for one more run.
    public void prepare() {
        try {
            Files.createDirectories(path.resolve("run"));
            Files.createDirectories(path.resolve("logs"));
            setEarlierLogsAside();
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

    private void setEarlierLogsAside() throws IOException {
        try (var logs = Files.newDirectoryStream(path.resolve("logs"), "*.log")) {
            for (var log : logs) {
                var earlier = log.resolveSibling(log.getFileName() + ".1");
                Files.move(log, earlier, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /// The last lines of a part's log, short enough for a terminal.
    public String endOfLog(String part) {
        try (var file = Files.newByteChannel(log(part))) {
            file.position(Math.max(0, file.size() - 8000));
            var end = new String(Channels.newInputStream(file).readAllBytes(), UTF_8);
            var lines = end.lines().map(line -> line.substring(0, Math.min(160, line.length())));
            return lines.toList().reversed().stream().limit(10).toList().reversed().stream()
                    .collect(Collectors.joining("\n"));
        } catch (IOException _) {
            return "";
        }
    }

    public void wipe() {
        for (var name : OURS) {
            delete(path.resolve(name));
        }
    }

    public static void delete(Path tree) {
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
