package fr.microgate.parc.local.part;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;

/// One launcher per folder: a lock the system itself gives up when the launcher is gone.
public record Claim(FileChannel channel, PidFile launcher) implements AutoCloseable {
    public static Claim of(Folder folder) {
        try {
            folder.open();
            var channel = FileChannel.open(folder.lock(), StandardOpenOption.WRITE);
            if (!isOurs(channel)) {
                channel.close();
                throw new Trouble(
                        "Parc already runs from %s: ./parc status shows it, ./parc down stops it."
                                .formatted(folder.path()));
            }
            folder.launcher().write(ProcessHandle.current());
            return new Claim(channel, folder.launcher());
        } catch (IOException e) {
            throw Trouble.with(folder.path(), e);
        }
    }

    private static boolean isOurs(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    @Override
    public void close() {
        launcher.delete();
        try {
            channel.close();
        } catch (IOException e) {
            throw Trouble.with(launcher.file(), e);
        }
    }
}
