package fr.microgate.parc.platform.http;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// Body of every refusal (RFC 9457). The console translates by the last part of `type`.
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "detail", "errors"})
@Schema(description = "Why the request was refused and what to do (RFC 9457)")
public record ProblemDetail(
        URI type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable List<FieldError> errors,
        @Schema(hidden = true) @JsonAnyGetter Map<String, Object> extensions) {

    static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");
    private static final String BASE = "https://parc.microgate.fr/problems/";

    /// @param field path of the field in the body, or name of the parameter
    public record FieldError(String field, String message) {}

    static RestResponse<ProblemDetail> response(ProblemType type, @Nullable String detail) {
        return response(type, detail, List.of(), Map.of());
    }

    static RestResponse<ProblemDetail> response(
            ProblemType type,
            @Nullable String detail,
            List<FieldError> errors,
            Map<String, Object> extensions) {
        var uri = URI.create(BASE + type.slug());
        var body = new ProblemDetail(uri, type.title(), type.status(), detail, errors, extensions);
        var response =
                RestResponse.ResponseBuilder.<ProblemDetail>create(type.status())
                        .type(MEDIA_TYPE)
                        .entity(body);
        if (type.status() == 401) response.header("WWW-Authenticate", "Bearer");
        return response.build();
    }
}
