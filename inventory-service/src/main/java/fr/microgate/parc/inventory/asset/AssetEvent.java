package fr.microgate.parc.inventory.asset;

import fr.microgate.parc.inventory.document.Section;
import fr.microgate.parc.inventory.history.EntryChange;
import fr.microgate.parc.inventory.posture.Control;
import fr.microgate.parc.inventory.posture.Encryption;
import fr.microgate.parc.inventory.posture.Posture;
import fr.microgate.parc.inventory.posture.Result;
import fr.microgate.parc.platform.event.DomainEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the other services are told about machines.
sealed interface AssetEvent extends DomainEvent {

    UUID assetId();

    @Override
    default String topic() {
        return "inventory.assets.v1";
    }

    @Override
    default Object subject() {
        return assetId();
    }

    record AssetRegistered(
            UUID assetId,
            UUID organizationId,
            AssetKind kind,
            String name,
            @Nullable String serial,
            @Nullable String manufacturer,
            @Nullable String model,
            String source,
            Criticality criticality,
            AssetState state)
            implements AssetEvent {

        static AssetRegistered of(Asset asset) {
            return new AssetRegistered(
                    asset.id,
                    asset.organizationId,
                    asset.kind,
                    asset.name,
                    asset.serial,
                    asset.manufacturer,
                    asset.model,
                    said(asset.source),
                    asset.criticality,
                    asset.state);
        }

        /// Version 1 tells people and agents apart, and nothing finer.
        private static String said(String source) {
            return source.equals("MANUAL") || source.equals("CSV") ? "MANUAL" : "AGENT";
        }

        @Override
        public String type() {
            return "fr.microgate.parc.inventory.asset-registered.v1";
        }
    }

    /// @param name only when it changed
    record AssetUpdated(
            UUID assetId,
            List<SectionChange> changes,
            @Nullable String name,
            @Nullable String osName,
            @Nullable String osVersion,
            @Nullable Instant lastBootAt)
            implements AssetEvent {

        static AssetUpdated of(Asset asset, List<EntryChange> changes, @Nullable String newName) {
            var system = RunningSystem.of(asset);
            return new AssetUpdated(
                    asset.id,
                    SectionChange.count(changes),
                    newName,
                    system == null ? null : system.name(),
                    system == null ? null : system.version(),
                    system == null ? null : system.lastBootAt());
        }

        @Override
        public String type() {
            return "fr.microgate.parc.inventory.asset-updated.v1";
        }
    }

    record AssetStateChanged(
            UUID assetId,
            AssetState from,
            AssetState to,
            String reason,
            Instant at,
            Encryption encryption)
            implements AssetEvent {

        @Override
        public String type() {
            return "fr.microgate.parc.inventory.asset-state-changed.v1";
        }
    }

    record AssetRetired(UUID assetId) implements AssetEvent {

        @Override
        public String type() {
            return "fr.microgate.parc.inventory.asset-retired.v1";
        }
    }

    /// An agent spoke of a machine that was lost or given up.
    record AssetReappeared(UUID assetId, AssetState state, Instant at) implements AssetEvent {

        @Override
        public String type() {
            return "fr.microgate.parc.inventory.asset-reappeared.v1";
        }
    }

    /// Told to both organisations.
    record AssetMoved(UUID assetId, UUID fromOrganizationId, UUID toOrganizationId, Instant at)
            implements AssetEvent {

        @Override
        public String type() {
            return "fr.microgate.parc.inventory.asset-moved.v1";
        }
    }

    /// @param changes only the controls with another result; empty when the posture is merely said
    ///   again
    record AssetPostureChanged(
            UUID assetId,
            UUID organizationId,
            Criticality criticality,
            List<Posture.Change> changes,
            Map<Control, Result> posture)
            implements AssetEvent {

        @Override
        public String type() {
            return "fr.microgate.parc.inventory.asset-posture-changed.v1";
        }
    }

    /// How many entries of a section came, went or changed.
    record SectionChange(String section, int added, int removed, int changed) {

        static List<SectionChange> count(List<EntryChange> changes) {
            var bySection = new TreeMap<Section, int[]>();
            for (var change : changes)
                bySection
                        .computeIfAbsent(change.section(), _ -> new int[3])[
                        change.kind().ordinal()]++;
            return bySection.entrySet().stream()
                    .map(entry -> {
                        var count = entry.getValue();
                        return new SectionChange(
                                entry.getKey().name(), count[0], count[1], count[2]);
                    })
                    .toList();
        }
    }
}
