package fr.microgate.parc.inventory.asset;

import fr.microgate.parc.inventory.catalog.AssetModels;
import fr.microgate.parc.inventory.document.DocumentReader;
import fr.microgate.parc.inventory.document.Entry;
import fr.microgate.parc.inventory.document.InventoryDocument;
import fr.microgate.parc.inventory.document.InventoryDocument.OperatingSystem;
import fr.microgate.parc.inventory.document.Section;
import fr.microgate.parc.inventory.history.EntryChange;
import fr.microgate.parc.inventory.history.EntryChange.FieldChange;
import fr.microgate.parc.inventory.software.InstalledSoftware;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Writes the sections of a document that differ from what is known. A section that is there
/// replaces the whole section; one that is missing is unchanged in a partial inventory and gone in
/// a full one, unless we told the agent to leave it out.
@ApplicationScoped
class SectionUpdate {

    /// A machine is found by its address of today, and its batteries wear out a little every day.
    private static final Set<Section> FOLLOWED =
            EnumSet.of(Section.NETWORKS, Section.USERS, Section.BATTERIES);

    /// Of which it is worth knowing that there is none: most agents do not look for it.
    private static final Set<Section> PROVING = EnumSet.of(Section.REMOTE_ACCESS);

    private final SectionRows rows;
    private final InstalledSoftware software;
    private final AssetModels products;

    SectionUpdate(SectionRows rows, InstalledSoftware software, AssetModels products) {
        this.rows = rows;
        this.software = software;
        this.products = products;
    }

    /// What a document did to a machine.
    ///
    /// @param changes empty when the document says nothing new, and for a machine that is seen for
    ///   the first time
    /// @param moved sections that say something else than before. What flaps does not count, but
    ///   for the sections that are followed
    record Outcome(List<EntryChange> changes, Set<Section> moved) {

        private Outcome() {
            this(new ArrayList<>(), EnumSet.noneOf(Section.class));
        }

        private void changed(Section section, EntryChange change) {
            changes.add(change);
            moved.add(section);
        }
    }

    /// @param leftOut categories that the agent was told not to send
    Outcome apply(Asset asset, InventoryDocument document, Set<String> leftOut, Instant at) {
        var outcome = new Outcome();
        var digests = new HashMap<>(asset.sectionDigests);
        identity(asset, document, outcome);
        system(asset, document.operatingSystem(), outcome);
        components(asset, document, leftOut, at, digests, outcome);
        if (isSaid(Section.SOFTWARE, asset, document, leftOut))
            software(asset, document, at, digests, outcome);
        if (document.sections().contains(Section.SOFTWARE)) asset.softwareSeenAt = at;
        if (!digests.equals(asset.sectionDigests)) asset.sectionDigests = digests;
        if (!document.isOfDevice()) asset.posture.spoke(document.agent());
        var first = asset.lastFullAt == null;
        if (!document.partial()) {
            asset.lastFullAt = at;
            asset.reading = DocumentReader.VERSION;
        }
        return first ? new Outcome(List.of(), outcome.moved()) : outcome;
    }

    private void identity(Asset asset, InventoryDocument document, Outcome outcome) {
        if (!document.sections().contains(Section.IDENTITY)) return;
        var before = asset.discovered;
        var kindBefore = asset.kind;
        asset.identify(document);
        // What the system may use of the memory differs from start to start; the modules are a
        // section.
        var fields =
                new ArrayList<>(
                        MachineFields.changes(before, asset.discovered).stream()
                                .filter(change -> !change.field().equals("memoryMb"))
                                .toList());
        if (kindBefore != null && kindBefore != asset.kind)
            fields.add(new FieldChange("kind", kindBefore.name(), asset.kind.name()));
        if (!fields.isEmpty())
            outcome.changed(
                    Section.IDENTITY, EntryChange.changed(Section.IDENTITY, asset.name, fields));
        var other = asset.lastFullAt == null || !fields.isEmpty();
        if (other && !asset.keeping.modelByHand)
            asset.keeping.follow(products.named(asset.manufacturer, asset.model));
    }

    /// That a machine was started again is no change of it, but worth knowing.
    private static void system(Asset asset, @Nullable OperatingSystem now, Outcome outcome) {
        if (now == null) return;
        var before = RunningSystem.of(asset);
        if (now.equals(before)) return;
        asset.runs = RunningSystem.of(now);
        if (before == null) {
            outcome.changed(
                    Section.OPERATING_SYSTEM,
                    EntryChange.added(Section.OPERATING_SYSTEM, now.name()));
            return;
        }
        var old = MachineFields.of(before);
        var said = MachineFields.of(now);
        old.remove("lastBootAt");
        said.remove("lastBootAt");
        var fields = MachineFields.changes(old, said);
        if (!fields.isEmpty())
            outcome.changed(
                    Section.OPERATING_SYSTEM,
                    EntryChange.changed(Section.OPERATING_SYSTEM, now.name(), fields));
    }

    private void components(
            Asset asset,
            InventoryDocument document,
            Set<String> leftOut,
            Instant at,
            HashMap<Section, String> digests,
            Outcome outcome) {
        var fresh = new EnumMap<Section, List<Entry>>(Section.class);
        var different = EnumSet.noneOf(Section.class);
        for (var section : Section.values()) {
            if (section.isLasting() || section == Section.SOFTWARE) continue;
            if (!isSaid(section, asset, document, leftOut)) continue;
            var entries = document.entries(section);
            var digest = Digests.of(section, entries);
            var known = digests.get(section);
            var isNews = !entries.isEmpty() || PROVING.contains(section);
            if (digest.equals(known) || (known == null && !isNews)) continue;
            if (!Digests.sameStable(digest, known)) different.add(section);
            if (FOLLOWED.contains(section)) outcome.moved().add(section);
            digests.put(section, digest);
            fresh.put(section, entries);
        }
        var known = EnumSet.copyOf(different);
        known.retainAll(asset.sectionDigests.keySet());
        var before = rows.read(asset.id, known);
        for (var section : different)
            outcome.changes()
                    .addAll(
                            SectionDiff.between(
                                    section,
                                    before.getOrDefault(section, List.of()),
                                    Objects.requireNonNull(fresh.get(section))));
        outcome.moved().addAll(different);
        rows.write(asset.id, fresh, at);
    }

    private void software(
            Asset asset,
            InventoryDocument document,
            Instant at,
            HashMap<Section, String> digests,
            Outcome said) {
        var list = document.software();
        var known = digests.get(Section.SOFTWARE);
        if (Digests.sameWhole(list.digest(), known)) return;
        var digest = Digests.of(list);
        digests.put(Section.SOFTWARE, digest);
        if (Digests.sameStable(digest, known)) return;
        // Not noted before this column was there.
        var seenAt = asset.softwareSeenAt == null ? asset.lastFullAt : asset.softwareSeenAt;
        var outcome =
                software.replace(
                        new InstalledSoftware.Place(asset.number, asset.organizationId, seenAt),
                        list.all(),
                        at);
        asset.softwareCount = outcome.count();
        said.changes().addAll(outcome.changes());
        said.moved().add(Section.SOFTWARE);
    }

    private static boolean isSaid(
            Section section, Asset asset, InventoryDocument document, Set<String> leftOut) {
        if (document.sections().contains(section)) return true;
        return !document.partial()
                && !document.unreadable().contains(section)
                && !leftOut.contains(section.category())
                && asset.sectionDigests.containsKey(section);
    }
}
