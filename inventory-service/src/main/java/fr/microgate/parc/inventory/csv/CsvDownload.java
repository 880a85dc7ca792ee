package fr.microgate.parc.inventory.csv;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// A list as a table, read and sent page after page: a long one never stands in memory as a whole.
public final class CsvDownload {

    private static final int PAGE = 500;

    private CsvDownload() {}

    /// One page of the list, newest first.
    @FunctionalInterface
    public interface Pages<T> {
        List<T> page(UUID before, int most);
    }

    /// Writes the rows of one page, inside the transaction that read it.
    @FunctionalInterface
    public interface Rows<T> {
        void write(List<T> page, CsvOutput table);
    }

    /// The header of what can be imported again, with what an import leaves out behind it.
    public static List<String> header(List<CsvColumn> columns, String... more) {
        return Stream.concat(columns.stream().map(CsvColumn::label), Stream.of(more)).toList();
    }

    public static <T> RestResponse<StreamingOutput> of(
            String file, List<String> header, Pages<T> pages, Function<T, UUID> id, Rows<T> rows) {
        StreamingOutput body =
                stream -> {
                    try (var table = new CsvOutput(stream, header)) {
                        var before = new UUID(-1, -1);
                        while (before != null) before = copy(pages, id, rows, before, table);
                    }
                };
        return RestResponse.ResponseBuilder.ok(body)
                .header("Content-Type", CsvOutput.MEDIA_TYPE + ";charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"%s.csv\"".formatted(file))
                .build();
    }

    private static <T> @Nullable UUID copy(
            Pages<T> pages, Function<T, UUID> id, Rows<T> rows, UUID before, CsvOutput table) {
        return QuarkusTransaction.requiringNew()
                .call(() -> {
                    var page = pages.page(before, PAGE);
                    rows.write(page, table);
                    return page.size() < PAGE ? null : id.apply(page.getLast());
                });
    }
}
