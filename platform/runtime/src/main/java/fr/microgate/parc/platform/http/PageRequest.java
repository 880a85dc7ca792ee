package fr.microgate.parc.platform.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// One page of a list, by keyset: the same page costs the same at ten thousand and at a million
/// rows.
public class PageRequest {

    @RestQuery
    @DefaultValue("50")
    @Min(1) @Max(value = 200, message = "is at most 200: ask for the next page instead") @Parameter(description = "Items on a page")
    int limit;

    @RestQuery
    @Nullable @Size(max = 4_000) @Parameter(description = "nextPageToken of the page before; opaque")
    String pageToken;

    /// The page that a token leads to, for those who go through a list to its end.
    public static PageRequest of(int limit, @Nullable String pageToken) {
        var request = new PageRequest();
        request.limit = limit;
        request.pageToken = pageToken;
        return request;
    }

    public int limit() {
        return limit;
    }

    /// Sort key of the last item of the page before; empty on the first page.
    public Optional<String> after() {
        if (pageToken == null || pageToken.isEmpty()) return Optional.empty();
        try {
            return Optional.of(
                    new String(Base64.getUrlDecoder().decode(pageToken), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException _) {
            throw invalid();
        }
    }

    /// The sort key of lists ordered by a UUIDv7, newest first; the greatest possible one on the
    /// first page.
    public java.util.UUID before() {
        return idOr(new java.util.UUID(-1, -1));
    }

    /// The sort key of lists ordered by a UUIDv7, newest last; the least possible one on the first
    /// page.
    public java.util.UUID afterId() {
        return idOr(new java.util.UUID(0, 0));
    }

    private java.util.UUID idOr(java.util.UUID first) {
        try {
            return after().map(java.util.UUID::fromString).orElse(first);
        } catch (IllegalArgumentException _) {
            throw invalid();
        }
    }

    public static ProblemException invalid() {
        return PlatformProblem.INVALID_PAGE_TOKEN.problem(
                "Start again from the first page, without a pageToken.");
    }

    /// What leads on from this sort key, for lists that do not end where a page is short.
    public static String token(String key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }
}
