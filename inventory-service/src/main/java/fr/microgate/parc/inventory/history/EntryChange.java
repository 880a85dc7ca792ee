package fr.microgate.parc.inventory.history;

import fr.microgate.parc.inventory.document.Section;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One entry of a section that came, went or changed.
///
/// @param label what a person knows the entry by
/// @param fields what is different, for a changed one; size and type, for a memory module
public record EntryChange(Section section, Kind kind, String label, List<FieldChange> fields) {

    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    public record FieldChange(String field, @Nullable String before, @Nullable String after) {}

    public static EntryChange added(Section section, String label) {
        return new EntryChange(section, Kind.ADDED, label, List.of());
    }

    public static EntryChange added(Section section, String label, List<FieldChange> fields) {
        return new EntryChange(section, Kind.ADDED, label, fields);
    }

    public static EntryChange removed(Section section, String label) {
        return new EntryChange(section, Kind.REMOVED, label, List.of());
    }

    public static EntryChange removed(Section section, String label, List<FieldChange> fields) {
        return new EntryChange(section, Kind.REMOVED, label, fields);
    }

    public static EntryChange changed(Section section, String label, List<FieldChange> fields) {
        return new EntryChange(section, Kind.CHANGED, label, fields);
    }
}
