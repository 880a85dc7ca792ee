package fr.microgate.parc.inventory.csv;

import fr.microgate.parc.inventory.Languages;
import fr.microgate.parc.platform.http.Page;
import fr.microgate.parc.platform.security.CurrentUser;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Writes a list as a table, read and sent page after page: a long one never stands in memory as a
/// whole. Who took it is in the audit trail.
@Provider
@ApplicationScoped
@Produces(CsvOutput.MEDIA_TYPE)
class TableWriter implements MessageBodyWriter<Object> {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F-]{36}|[0-9]+");

    private final RoutingContext routing;
    private final CurrentUser user;
    private final ExportTrace trace;
    private final Map<String, TableNames> names = new HashMap<>();

    TableWriter(
            RoutingContext routing,
            CurrentUser user,
            ExportTrace trace,
            @All List<TableNames> names) {
        this.routing = routing;
        this.user = user;
        this.trace = trace;
        names.forEach(one -> this.names.put(one.field(), one));
    }

    /// Not lists that are no tables: the framework may ask for them too.
    @Override
    public boolean isWriteable(
            Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        var list = Page.class.equals(type) || List.class.isAssignableFrom(type);
        return list && TableWalk.kept(routing) != null;
    }

    @Override
    public void writeTo(
            Object answer,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream stream)
            throws IOException {
        var walk = Objects.requireNonNull(TableWalk.kept(routing), "the list is not @AsTable");
        var file = file();
        leaveTrace(file);
        headers.putSingle("Content-Type", CsvOutput.MEDIA_TYPE + ";charset=UTF-8");
        headers.putSingle("Content-Disposition", "attachment; filename=\"%s.csv\"".formatted(file));
        var columns = TableColumns.of(walk.item(), Languages.asked());
        var labels = columns.all().stream().map(TableColumns.Column::label).toList();
        try (var table = new CsvOutput(stream, labels)) {
            for (var page = answer; page != null; page = walk.next(page))
                write(TableWalk.items(page), columns, table);
        }
    }

    private void write(List<?> items, TableColumns columns, CsvOutput table) {
        var named = new HashMap<TableColumns.Column, Map<UUID, String>>();
        for (var column : columns.all())
            if (column.named()) named.put(column, names(column, items));
        for (var item : items) {
            var row =
                    columns.all().stream()
                            .map(column -> cell(column, item, columns, named.get(column)))
                            .toArray();
            table.row(row);
        }
    }

    private static @Nullable Object cell(
            TableColumns.Column column,
            Object item,
            TableColumns columns,
            @Nullable Map<UUID, String> names) {
        var value = column.of(item);
        if (names == null) return columns.text(value);
        return value instanceof UUID id ? names.get(id) : null;
    }

    private Map<UUID, String> names(TableColumns.Column column, List<?> items) {
        var ids =
                items.stream()
                        .map(column::of)
                        .filter(UUID.class::isInstance)
                        .map(UUID.class::cast)
                        .distinct()
                        .toList();
        var known = names.get(column.field());
        if (ids.isEmpty() || known == null) return Map.of();
        return QuarkusTransaction.requiringNew().call(() -> known.of(ids));
    }

    /// The last word of the address.
    private String file() {
        return parts().reversed().stream()
                .filter(part -> !ID.matcher(part).matches())
                .findFirst()
                .orElse("table");
    }

    private void leaveTrace(String file) {
        var of =
                parts().stream()
                        .filter(part -> ID.matcher(part).matches())
                        .findFirst()
                        .orElse("all");
        trace.leave(file, of, organization());
    }

    /// The only one that he may see, else the one that he asked for.
    private @Nullable UUID organization() {
        var asked = routing.request().getParam("organizationId");
        return user.onlyOrganization()
                .orElse(asked == null || asked.isEmpty() ? null : UUID.fromString(asked));
    }

    private List<String> parts() {
        return Arrays.stream(routing.normalizedPath().split("/")).toList();
    }
}
