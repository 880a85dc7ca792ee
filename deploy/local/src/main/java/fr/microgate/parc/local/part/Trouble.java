package fr.microgate.parc.local.part;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;

/// Something the person at the keyboard can mend: the message says in plain words what and how.
public final class Trouble extends RuntimeException {
    private final String message;

    public Trouble(String message) {
        super(message);
        this.message = message;
    }

    /// Never null, other than its parent's.
    @Override
    public String getMessage() {
        return message;
    }

    public static Trouble with(Path path, IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return new Trouble(
                    "%s is not writable for you: change its owner, or keep the data elsewhere with PARC_FOLDER=<folder>."
                            .formatted(path));
        }
        return new Trouble("%s: %s".formatted(path, cause.getMessage()));
    }
}
