package fr.microgate.parc.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import fr.microgate.parc.platform.event.Ids;
import fr.microgate.parc.platform.http.ProblemDetail.FieldError;
import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import java.io.CharConversionException;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Turns whatever was thrown into a problem detail; what we did not expect is logged under an id
/// and told to nobody.
public class ProblemMappers {

    private static final String UNIQUE_VIOLATION = "23505";

    @ServerExceptionMapper
    public RestResponse<ProblemDetail> refused(ProblemException e) {
        return ProblemDetail.response(e.type(), e.getMessage(), List.of(), e.extensions());
    }

    @ServerExceptionMapper
    public RestResponse<ProblemDetail> invalid(ConstraintViolationException e) {
        var errors =
                e.getConstraintViolations().stream()
                        .map(violation -> new FieldError(field(violation), violation.getMessage()))
                        .sorted(java.util.Comparator.comparing(FieldError::field))
                        .toList();
        return ProblemDetail.response(
                PlatformProblem.INVALID_REQUEST,
                "Correct the fields listed in errors.",
                errors,
                Map.of());
    }

    @ServerExceptionMapper
    public RestResponse<ProblemDetail> unreadable(JsonProcessingException e) {
        var path =
                e instanceof JsonMappingException mapping
                        ? mapping.getPath().stream()
                                .map(part ->
                                        part.getFieldName() == null
                                                ? "[" + part.getIndex() + "]"
                                                : part.getFieldName())
                                .collect(Collectors.joining("."))
                        : "";
        var unknown = e instanceof UnrecognizedPropertyException;
        var why = unknown ? "is no field of this body" : "cannot be read as its type";
        var errors = path.isEmpty() ? List.<FieldError>of() : List.of(new FieldError(path, why));
        return ProblemDetail.response(
                PlatformProblem.MALFORMED_BODY,
                unknown
                        ? "Send the documented fields and no others."
                        : "Send well-formed JSON with the documented types.",
                errors,
                Map.of());
    }

    /// The framework has a mapper of its own for these, with another body.
    @ServerExceptionMapper
    public RestResponse<ProblemDetail> mismatched(MismatchedInputException e) {
        return unreadable(e);
    }

    @ServerExceptionMapper
    public RestResponse<ProblemDetail> undecodable(CharConversionException e) {
        return ProblemDetail.response(PlatformProblem.MALFORMED_BODY, "Send JSON in UTF-8.");
    }

    @ServerExceptionMapper
    public RestResponse<ProblemDetail> outOfTime(DateTimeException e) {
        return ProblemDetail.response(
                PlatformProblem.INVALID_REQUEST,
                "A date or time is out of range: " + e.getMessage());
    }

    @ServerExceptionMapper
    public RestResponse<ProblemDetail> unauthenticated(UnauthorizedException e) {
        return ProblemDetail.response(
                PlatformProblem.UNAUTHENTICATED,
                "Send a valid access token in the Authorization header.");
    }

    @ServerExceptionMapper
    public RestResponse<ProblemDetail> badToken(AuthenticationFailedException e) {
        return ProblemDetail.response(
                PlatformProblem.UNAUTHENTICATED,
                "The access token is expired, damaged or made for somebody else: get a new one.");
    }

    @ServerExceptionMapper
    public RestResponse<ProblemDetail> forbidden(ForbiddenException e) {
        return ProblemDetail.response(
                PlatformProblem.FORBIDDEN, "None of your roles allows this operation.");
    }

    @ServerExceptionMapper
    public RestResponse<ProblemDetail> changedAtOnce(OptimisticLockException e) {
        return ProblemDetail.response(
                PlatformProblem.CONFLICT, "Read it again, then repeat your change.");
    }

    @ServerExceptionMapper
    public RestResponse<ProblemDetail> byFramework(WebApplicationException e) {
        if (e.getCause() instanceof JsonProcessingException json) return unreadable(json);
        var status = e.getResponse().getStatus();
        if (status >= 500) return unexpected(e);
        if (e instanceof NotFoundException && e.getCause() != null) {
            return ProblemDetail.response(
                    PlatformProblem.INVALID_REQUEST,
                    "A parameter of the URL cannot be read as its type: see the API description.");
        }
        return ProblemDetail.response(PlatformProblem.ofStatus(status), null);
    }

    @ServerExceptionMapper
    public RestResponse<ProblemDetail> unexpected(Throwable e) {
        for (var cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException lock) return changedAtOnce(lock);
            if (cause instanceof ProblemException problem) return refused(problem);
            if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                return ProblemDetail.response(
                        PlatformProblem.CONFLICT,
                        "Somebody created the same thing at the same moment: read it.");
            }
            if (isBadValue(cause)) {
                return ProblemDetail.response(
                        PlatformProblem.INVALID_REQUEST,
                        "A value cannot be stored: leave out NUL characters and numbers out of range.");
            }
        }
        var id = Ids.next();
        Log.errorf(e, "Unexpected failure %s", id);
        return ProblemDetail.response(
                PlatformProblem.INTERNAL_ERROR,
                "Try again; if it stays, give this id to the operator: " + id);
    }

    /// SQLSTATE class 22, data exception: PostgreSQL has no NUL in text, for instance. Hibernate
    /// counts the milliseconds of a far moment.
    private static boolean isBadValue(Throwable e) {
        return e instanceof SQLException sql
                ? sql.getSQLState() != null && sql.getSQLState().startsWith("22")
                : e instanceof ArithmeticException && "long overflow".equals(e.getMessage());
    }

    /// The path below the method's own parameter name: `command.title` is the caller's `title`.
    private static String field(ConstraintViolation<?> violation) {
        var path = violation.getPropertyPath().toString();
        var parts = path.split("\\.");
        return parts.length <= 2
                ? parts[parts.length - 1]
                : path.substring(parts[0].length() + parts[1].length() + 2);
    }
}
