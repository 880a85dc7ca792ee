package fr.microgate.parc.inventory.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An inventory in one shape, whatever agent sent it. A section that the document did not have is
/// not in `sections`: unchanged in a partial inventory, gone in a full one.
///
/// @param unreadable sections in whose place something else stood: unchanged too
/// @param entries of each section that is there, but identity, system and software
/// @param deviceMacs own addresses of a device that an agent asked over SNMP; null when the agent
///   speaks of the machine that it runs on
/// @param agent program that wrote it, as it calls itself: `GLPI-Agent_v1.12`
public record InventoryDocument(
        @Nullable String deviceId,
        boolean partial,
        String itemType,
        Set<Section> sections,
        Set<Section> unreadable,
        Machine machine,
        @Nullable OperatingSystem operatingSystem,
        Map<Section, List<Entry>> entries,
        SaidSoftware software,
        List<String> warnings,
        @Nullable List<String> deviceMacs,
        @Nullable String agent) {

    /// What the machine says it is.
    ///
    /// @param vmSystem `Physical`, or what it runs in
    /// @param domain Windows domain or workgroup
    /// @param assetTag what the owner wrote into the firmware
    /// @param memoryMb of the whole machine, in MiB
    /// @param firmwareDate day of the BIOS
    public record Machine(
            @Nullable String name,
            @Nullable String serial,
            @Nullable String uuid,
            @Nullable String manufacturer,
            @Nullable String model,
            @Nullable String chassis,
            @Nullable String vmSystem,
            @Nullable String domain,
            @Nullable String assetTag,
            @Nullable Long memoryMb,
            @Nullable String firmware,
            @Nullable LocalDate firmwareDate,
            @Nullable Boolean secureBoot) {

        Machine withMemory(@Nullable Long memoryMb) {
            return new Machine(
                    name,
                    serial,
                    uuid,
                    manufacturer,
                    model,
                    chassis,
                    vmSystem,
                    domain,
                    assetTag,
                    memoryMb,
                    firmware,
                    firmwareDate,
                    secureBoot);
        }

        public static final Machine UNKNOWN =
                new Machine(
                        null, null, null, null, null, null, null, null, null, null, null, null,
                        null);

        /// What its owner called it is not known.
        public Machine without(boolean name, boolean assetTag) {
            return new Machine(
                    name ? null : this.name,
                    serial,
                    uuid,
                    manufacturer,
                    model,
                    chassis,
                    vmSystem,
                    domain,
                    assetTag ? null : this.assetTag,
                    memoryMb,
                    firmware,
                    firmwareDate,
                    secureBoot);
        }
    }

    public record OperatingSystem(
            String name,
            @Nullable String version,
            @Nullable String build,
            @Nullable String kernel,
            @Nullable String arch,
            @Nullable LocalDate installedOn,
            @Nullable Instant lastBootAt) {

        public OperatingSystem startedAt(@Nullable Instant moment) {
            return new OperatingSystem(name, version, build, kernel, arch, installedOn, moment);
        }
    }

    public record Software(
            String name,
            @Nullable String version,
            @Nullable String publisher,
            @Nullable String arch,
            @Nullable String source,
            @Nullable LocalDate installedOn,
            UUID digest) {}

    public List<Entry> entries(Section section) {
        return entries.getOrDefault(section, List.of());
    }

    /// Whether an agent speaks of another machine than its own.
    public boolean isOfDevice() {
        return deviceMacs != null;
    }

    /// Whether an agent only found the device: the name may be that of its address in the DNS.
    public boolean isDiscovery() {
        return isOfDevice() && partial;
    }

    /// Addresses that no other machine has. What answers SNMP makes none up; what a scan finds may.
    public List<String> stableMacs() {
        if (deviceMacs != null)
            return deviceMacs.stream()
                    .filter(one -> !partial || Identifiers.isStable(one))
                    .toList();
        return own(entries(Section.NETWORKS)).stream()
                .map(adapter -> adapter.text("mac"))
                .filter(mac -> mac != null && Identifiers.isStable(mac))
                .distinct()
                .toList();
    }

    /// Those of the machine itself, not of what runs on it. Old agents call every adapter of a Mac
    /// virtual: they count where no other has an address.
    public static List<Entry> own(List<Entry> adapters) {
        var real =
                adapters.stream()
                        .filter(adapter -> !Boolean.TRUE.equals(adapter.flag("virtual")))
                        .toList();
        return real.stream().anyMatch(adapter -> adapter.text("mac") != null) ? real : adapters;
    }

    /// Whether something here belongs to one machine alone.
    public boolean isIdentified() {
        return machine.serial() != null || machine.uuid() != null || !stableMacs().isEmpty();
    }

    /// The same of another machine and with other entries.
    public InventoryDocument with(
            @Nullable String deviceId, Machine machine, Map<Section, List<Entry>> entries) {
        return of(deviceId, sections, machine, entries);
    }

    /// As if the document did not have these sections: what the organisation has no purpose for is
    /// not kept, whoever sends it.
    public InventoryDocument without(Set<Section> unwanted) {
        var kept = EnumSet.noneOf(Section.class);
        kept.addAll(sections);
        kept.removeAll(unwanted);
        var rest = new EnumMap<Section, List<Entry>>(Section.class);
        rest.putAll(entries);
        rest.keySet().removeAll(unwanted);
        return of(deviceId, kept, machine, rest);
    }

    private InventoryDocument of(
            @Nullable String deviceId,
            Set<Section> sections,
            Machine machine,
            Map<Section, List<Entry>> entries) {
        return new InventoryDocument(
                deviceId,
                partial,
                itemType,
                sections,
                unreadable,
                machine,
                operatingSystem,
                entries,
                software,
                warnings,
                deviceMacs,
                agent);
    }
}
