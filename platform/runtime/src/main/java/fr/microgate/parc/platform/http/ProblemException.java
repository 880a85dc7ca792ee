package fr.microgate.parc.platform.http;

import java.util.LinkedHashMap;
import java.util.Map;

/// A refusal on its way to the caller.
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient ProblemType type;
    private final transient Map<String, Object> extensions = new LinkedHashMap<>();

    ProblemException(ProblemType type, String detail) {
        super(detail);
        this.type = type;
    }

    public ProblemType type() {
        return type;
    }

    /// Extension member of the problem (RFC 9457 §3.2), for what a program needs to react.
    public ProblemException with(String name, Object value) {
        extensions.put(name, value);
        return this;
    }

    Map<String, Object> extensions() {
        return extensions;
    }
}
