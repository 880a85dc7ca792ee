package fr.microgate.parc.platform.http;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A kind of refusal that callers can tell apart (RFC 9457 `type`). Each service lists its own in
/// one enum.
public interface ProblemType {

    /// Enum constant: the slug is made of it.
    String name();

    int status();

    String title();

    default String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// @param detail what happened and what the caller can do, as a format
    default ProblemException problem(String detail, @Nullable Object... args) {
        return new ProblemException(this, detail.formatted(args));
    }
}
