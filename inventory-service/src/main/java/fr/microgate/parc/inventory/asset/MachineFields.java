package fr.microgate.parc.inventory.asset;

import com.fasterxml.jackson.core.type.TypeReference;
import fr.microgate.parc.inventory.document.InventoryDocument.Machine;
import fr.microgate.parc.inventory.history.EntryChange.FieldChange;
import fr.microgate.parc.platform.event.EventJson;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// The fields of a record by name, absent when null.
final class MachineFields {

    private static final TypeReference<LinkedHashMap<String, Object>> FIELDS =
            new TypeReference<>() {};

    private MachineFields() {}

    /// What was known, and over it what is said now.
    static Machine merged(Machine known, Machine said) {
        var all = of(known);
        all.putAll(of(said));
        return EventJson.MAPPER.convertValue(all, Machine.class);
    }

    static Machine without(Machine machine, String field) {
        var all = of(machine);
        all.remove(field);
        return EventJson.MAPPER.convertValue(all, Machine.class);
    }

    static List<FieldChange> changes(Object before, Object after) {
        return changes(of(before), of(after));
    }

    static List<FieldChange> changes(Map<String, Object> before, Map<String, Object> after) {
        var changes = new ArrayList<FieldChange>();
        var names = new LinkedHashMap<>(before);
        names.putAll(after);
        for (var name : names.keySet()) {
            var old = before.get(name);
            var now = after.get(name);
            if (!Objects.equals(text(old), text(now)))
                changes.add(new FieldChange(name, text(old), text(now)));
        }
        return changes;
    }

    static LinkedHashMap<String, Object> of(Object fields) {
        return EventJson.MAPPER.convertValue(fields, FIELDS);
    }

    private static @org.jspecify.annotations.Nullable String text(
            @org.jspecify.annotations.Nullable Object value) {
        if (value instanceof Collection<?> list)
            return list.stream().map(Objects::toString).collect(Collectors.joining(", "));
        return value == null ? null : value.toString();
    }
}
