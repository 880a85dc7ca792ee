package fr.microgate.parc.inventory.asset;

import com.fasterxml.jackson.core.JsonProcessingException;
import fr.microgate.parc.inventory.asset.AssetEvent.SectionChange;
import fr.microgate.parc.inventory.document.InventoryDocument;
import fr.microgate.parc.inventory.document.InventoryDocument.OperatingSystem;
import fr.microgate.parc.inventory.document.InventoryDocument.Section;
import fr.microgate.parc.platform.event.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes the sections of a document that differ from what is known. A section that is there
/// replaces the whole section; one that is missing is unchanged in a partial inventory and gone in
/// a full one.
@ApplicationScoped
class SectionUpdate {

    private final SoftwareRows software;

    SectionUpdate(SoftwareRows software) {
        this.software = software;
    }

    /// @return what changed, by section; empty when the document says nothing new
    List<SectionChange> apply(Asset asset, InventoryDocument document) {
        var digests = new HashMap<>(asset.sectionDigests);
        var changes = new ArrayList<SectionChange>();
        for (var section : Section.values()) {
            if (document.partial() && !document.sections().contains(section)) continue;
            // A full document without it: what identifies a machine does not go away by not being
            // said.
            if (!document.sections().contains(section) && isLasting(section)) continue;
            var digest = digest(content(section, document));
            if (digest.equals(digests.put(section, digest))) continue;
            var change = write(section, asset, document);
            if (!change.isEmpty()) changes.add(change);
        }
        if (!digests.equals(asset.sectionDigests)) asset.sectionDigests = digests;
        bootTime(asset, document.operatingSystem());
        return changes;
    }

    private static boolean isLasting(Section section) {
        return section == Section.IDENTITY || section == Section.OPERATING_SYSTEM;
    }

    private SectionChange write(Section section, Asset asset, InventoryDocument document) {
        return switch (section) {
            case IDENTITY -> {
                asset.identify(document.machine(), document.deviceId());
                yield new SectionChange("IDENTITY", 0, 0, 1);
            }
            case OPERATING_SYSTEM -> {
                asset.operatingSystem = document.operatingSystem();
                yield new SectionChange("OPERATING_SYSTEM", 0, 0, 1);
            }
            case DRIVES -> {
                var before = asset.drives;
                asset.drives = document.drives();
                yield change(
                        section,
                        before,
                        asset.drives,
                        drive -> drive.device() + '\0' + drive.mount());
            }
            case ANTIVIRUS -> {
                var before = asset.antivirus;
                asset.antivirus = document.antivirus();
                yield change(section, before, asset.antivirus, InventoryDocument.Antivirus::name);
            }
            case SOFTWARE -> {
                var change = software.replace(asset.id, document.software());
                asset.softwareCount += change.added() - change.removed();
                yield change;
            }
        };
    }

    private static <T> SectionChange change(
            Section section, List<T> before, List<T> after, Function<T, String> key) {
        var old = byKey(before, key);
        var now = byKey(after, key);
        var added = (int) now.keySet().stream().filter(name -> !old.containsKey(name)).count();
        var removed = (int) old.keySet().stream().filter(name -> !now.containsKey(name)).count();
        var changed =
                (int)
                        now.entrySet().stream()
                                .filter(entry -> old.containsKey(entry.getKey()))
                                .filter(entry -> !entry.getValue().equals(old.get(entry.getKey())))
                                .count();
        return new SectionChange(section.name(), added, removed, changed);
    }

    private static <T> Map<String, T> byKey(List<T> all, Function<T, String> key) {
        return all.stream().collect(Collectors.toMap(key, one -> one, (first, _) -> first));
    }

    /// A machine that was started again has not changed, but when it started is worth knowing.
    private static void bootTime(Asset asset, @Nullable OperatingSystem now) {
        var known = asset.operatingSystem;
        if (now == null || known == null || now.lastBootAt() == null) return;
        if (!now.lastBootAt().equals(known.lastBootAt())) asset.operatingSystem = now;
    }

    private static @Nullable Object content(Section section, InventoryDocument document) {
        return switch (section) {
            case IDENTITY -> document.machine();
            case OPERATING_SYSTEM -> withoutBoot(document.operatingSystem());
            case DRIVES -> document.drives();
            case ANTIVIRUS -> document.antivirus();
            case SOFTWARE -> document.software();
        };
    }

    private static @Nullable OperatingSystem withoutBoot(@Nullable OperatingSystem system) {
        return system == null
                ? null
                : new OperatingSystem(
                        system.name(),
                        system.version(),
                        system.kernel(),
                        system.arch(),
                        system.installedOn(),
                        null);
    }

    private static String digest(@Nullable Object content) {
        try {
            var json = EventJson.MAPPER.writeValueAsString(content);
            var sha =
                    MessageDigest.getInstance("SHA-256")
                            .digest(json.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha);
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
