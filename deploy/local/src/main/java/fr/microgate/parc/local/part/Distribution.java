package fr.microgate.parc.local.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Properties;

/// A server's program files, made once per checkout and shared by every stack started from it.
public final class Distribution {
    private static final Properties VERSIONS = versions();

    private final Path folder;

    private Distribution(Path folder) {
        this.folder = folder;
    }

    public static Distribution of(String server, Settings settings) {
        var name = server + "-" + VERSIONS.getProperty(server);
        return new Distribution(settings.root().resolve("deploy/local/target").resolve(name));
    }

    public Path folder() {
        return folder;
    }

    public interface Making {
        void in(Path folder) throws IOException;
    }

    /// Does the work unless it was done before; two launchers starting at once wait for each other.
    public void makeOnce(Making making) {
        var done = folder.resolve(".done");
        if (Files.exists(done)) return;
        var lockFile = folder.resolveSibling(folder.getFileName() + ".lock");
        try (var channel =
                        FileChannel.open(
                                lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            if (Files.exists(done)) return;
            making.in(folder);
            Files.createFile(done);
        } catch (IOException e) {
            throw Trouble.with(folder, e);
        }
    }

    private static Properties versions() {
        var versions = new Properties();
        try (var in = Distribution.class.getResourceAsStream("/versions.properties")) {
            versions.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return versions;
    }
}
