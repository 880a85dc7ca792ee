package fr.microgate.parc.inventory.csv;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The columns of a list: what its items hold, called as `table.properties` says.
///
/// The key is `View.field`, else `field`; what is called `-` is left out, and `field.name` is the
/// name that goes with an id.
final class TableColumns {

    private static final String LEFT_OUT = "-";

    private final List<Column> columns = new ArrayList<>();
    private final ResourceBundle words;

    private TableColumns(Locale language) {
        words =
                ResourceBundle.getBundle(
                        "table",
                        language.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ROOT,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /// @param path to the value, from the item inwards
    /// @param named whether it is the name of the id that the path leads to
    record Column(String label, List<RecordComponent> path, boolean named) {

        String field() {
            return path.getLast().getName();
        }

        @Nullable Object of(Object item) {
            Object value = item;
            for (var part : path) if (value != null) value = read(part, value);
            return value;
        }
    }

    static TableColumns of(Class<?> item, Locale language) {
        var found = new TableColumns(language);
        found.add(item, item.getSimpleName(), "", List.of());
        return found;
    }

    List<Column> all() {
        return columns;
    }

    private void add(Class<?> type, String key, String prefix, List<RecordComponent> outer) {
        for (var component : type.getRecordComponents()) {
            var name = component.getName();
            var label = label(key, name);
            if (label.equals(LEFT_OUT) || isHidden(component)) continue;
            var path = new ArrayList<>(outer);
            path.add(component);
            if (component.getType().isRecord())
                add(component.getType(), key + "." + name, prefix + label + " : ", path);
            else columns.add(new Column(prefix + label, path, false));
            var beside = find(key + "." + name + ".name", name + ".name");
            if (beside != null) columns.add(new Column(prefix + beside, path, true));
        }
    }

    private static boolean isHidden(RecordComponent component) {
        return component.getAccessor().isAnnotationPresent(JsonIgnore.class);
    }

    /// What has no name yet is called like the field.
    private String label(String key, String name) {
        return Objects.requireNonNullElse(find(key + "." + name, name), name);
    }

    private @Nullable String find(String... keys) {
        for (var key : keys) {
            try {
                return words.getString(key);
            } catch (MissingResourceException _) {
                // The next one, if any, is more general.
            }
        }
        return null;
    }

    /// A cell as a person reads it.
    @Nullable Object text(@Nullable Object value) {
        return switch (value) {
            case Boolean yes -> words.getString(yes ? "TRUE" : "FALSE");
            case null -> null;
            case Collection<?> list ->
                    list.stream()
                            .map(one -> one instanceof Record ? line(one) : one.toString())
                            .collect(Collectors.joining(between(list)));
            default -> value;
        };
    }

    private static String between(Collection<?> list) {
        return list.stream().anyMatch(Record.class::isInstance) ? "\n" : ", ";
    }

    /// A number alone would say nothing.
    private String line(Object item) {
        var type = item.getClass();
        return Arrays.stream(type.getRecordComponents())
                .filter(part -> !part.getType().isRecord() && !List.class.equals(part.getType()))
                .map(part -> {
                    var value = text(read(part, item));
                    return value instanceof Number
                            ? label(type.getSimpleName(), part.getName()) + " " + value
                            : value;
                })
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }

    private static @Nullable Object read(RecordComponent component, Object item) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(item);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
