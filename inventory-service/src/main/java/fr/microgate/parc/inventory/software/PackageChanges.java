package fr.microgate.parc.inventory.software;

import fr.microgate.parc.inventory.document.Section;
import fr.microgate.parc.inventory.history.EntryChange;
import fr.microgate.parc.inventory.history.EntryChange.FieldChange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// What packages that went and packages that came say together.
final class PackageChanges {

    private PackageChanges() {}

    record Named(long titleId, String name, String version, String arch) {

        String label() {
            return version.isEmpty() ? name : name + " " + version;
        }

        String product() {
            return titleId + "\t" + arch;
        }
    }

    /// A title that went and came in another version was updated; counted one by one.
    static List<EntryChange> between(List<Named> gone, List<Named> fresh) {
        var left = new LinkedHashMap<String, ArrayDeque<Named>>();
        for (var one : gone) left.computeIfAbsent(one.product(), _ -> new ArrayDeque<>()).add(one);
        var changes = new ArrayList<EntryChange>();
        for (var one : fresh) {
            var before = left.getOrDefault(one.product(), new ArrayDeque<>()).poll();
            changes.add(
                    before == null
                            ? EntryChange.added(Section.SOFTWARE, one.label())
                            : EntryChange.changed(
                                    Section.SOFTWARE,
                                    one.name(),
                                    List.of(
                                            new FieldChange(
                                                    "version", before.version(), one.version()))));
        }
        left.values()
                .forEach(all ->
                        all.forEach(one ->
                                changes.add(EntryChange.removed(Section.SOFTWARE, one.label()))));
        return changes;
    }

    static Named named(SoftwareCatalog.Said one) {
        var software = one.software();
        return new Named(
                one.what().titleId(),
                software.name(),
                software.version() == null ? "" : software.version(),
                software.arch() == null ? "" : software.arch());
    }
}
