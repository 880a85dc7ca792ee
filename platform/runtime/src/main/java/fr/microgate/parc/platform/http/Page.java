package fr.microgate.parc.platform.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// @param nextPageToken absent on the last page
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(
        List<T> items,
        @Schema(description = "Send it as pageToken to get the next page; absent on the last one")
                @Nullable String nextPageToken) {

    /// @param rows one more than the limit when there is a next page
    /// @param key sort key of a shown item
    public static <R, T> Page<T> of(
            List<R> rows, PageRequest request, Function<R, T> view, Function<T, String> key) {
        var items = rows.stream().limit(request.limit()).map(view).toList();
        var more = rows.size() > request.limit();
        return new Page<>(items, more ? PageRequest.token(key.apply(items.getLast())) : null);
    }
}
