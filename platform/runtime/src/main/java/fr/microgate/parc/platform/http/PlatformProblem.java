package fr.microgate.parc.platform.http;

/// Refusals that every service knows.
public enum PlatformProblem implements ProblemType {
    INVALID_REQUEST(400, "The request is not valid"),
    MALFORMED_BODY(400, "The body cannot be read"),
    INVALID_PAGE_TOKEN(400, "This page token is not one of ours"),
    UNAUTHENTICATED(401, "Authentication is needed"),
    FORBIDDEN(403, "This account may not do that"),
    NO_ORGANIZATION(403, "The account is bound to no organisation"),
    NOT_FOUND(404, "There is nothing here"),
    METHOD_NOT_ALLOWED(405, "This method is not allowed here"),
    NOT_ACCEPTABLE(406, "No acceptable representation"),
    CONFLICT(409, "It was changed at the same moment"),
    DEAD_LETTER_NOT_FOUND(404, "Unknown dead letter"),
    ALREADY_REPLAYED(409, "This dead letter was replayed before"),
    REPLAY_FAILED(409, "The replay failed"),
    CHANGED_MEANWHILE(412, "Somebody else changed the same thing"),
    BODY_TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "This content type is not understood"),
    IDEMPOTENCY_KEY_REUSED(422, "This Idempotency-Key was used for another request"),
    REVISION_REQUIRED(428, "An If-Match header is needed"),
    INTERNAL_ERROR(500, "Something broke on our side");

    private final int status;
    private final String title;

    PlatformProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    /// The general problem of an HTTP status that the framework chose.
    static ProblemType ofStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> BODY_TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            default -> status < 500 ? INVALID_REQUEST : INTERNAL_ERROR;
        };
    }
}
