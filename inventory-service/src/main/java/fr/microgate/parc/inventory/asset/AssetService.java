package fr.microgate.parc.inventory.asset;

import fr.microgate.parc.inventory.asset.AssetEvent.AssetRegistered;
import fr.microgate.parc.inventory.asset.AssetEvent.AssetUpdated;
import fr.microgate.parc.inventory.document.DocumentReader;
import fr.microgate.parc.inventory.document.InventoryDocument;
import fr.microgate.parc.inventory.document.Section;
import fr.microgate.parc.inventory.history.AssetHistory;
import fr.microgate.parc.platform.audit.AuditLog;
import fr.microgate.parc.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What can be done with machines.
@ApplicationScoped
public class AssetService {

    private final Assets assets;
    private final SectionUpdate sections;
    private final StateChange states;
    private final AssetPosture posture;
    private final AssetHistory history;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    AssetService(
            Assets assets,
            SectionUpdate sections,
            StateChange states,
            AssetPosture posture,
            AssetHistory history,
            Outbox outbox,
            AuditLog audit,
            Clock clock) {
        this.assets = assets;
        this.sections = sections;
        this.states = states;
        this.posture = posture;
        this.history = history;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /// Registers the machine that a document speaks of.
    public Asset register(UUID organizationId, InventoryDocument document, Source source) {
        var asset = NewAsset.discovered(organizationId, document, source.at());
        assets.persist(asset);
        assets.flush();
        sections.apply(asset, document, source.leftOut(), source.at());
        asset.lastInventoryAt = source.at();
        outbox.add(organizationId, AssetRegistered.of(asset));
        audit.record("register", "asset", asset.id, organizationId);
        return asset;
    }

    /// Registers a virtual machine that its host lists.
    public Asset registerHosted(Asset host, String name, String uuid, @Nullable Long memoryMb) {
        var asset = NewAsset.hosted(host.organizationId, name, uuid, memoryMb, clock.instant());
        assets.persist(asset);
        assets.flush();
        outbox.add(asset.organizationId, AssetRegistered.of(asset));
        posture.check(asset, true, clock.instant());
        audit.record("adopt", "asset", asset.id, asset.organizationId);
        return asset;
    }

    /// Brings a known machine up to what a document says; a document that says nothing new changes
    /// one row.
    ///
    /// @param asset held: a person may be changing it at this moment; he goes first, or waits, and
    ///   is not refused
    /// @return the sections that say something else than before
    public Set<Section> update(Asset asset, InventoryDocument document, Source source) {
        var nameBefore = asset.name;
        var open = asset.isOpenTo(document);
        var said = open ? document : OnlyUnknown.of(asset, document);
        var outcome = sections.apply(asset, said, source.leftOut(), source.at());
        asset.heard(document);
        var again = asset.lastInventoryAt == null || source.at().isAfter(asset.lastInventoryAt);
        if (open) asset.lastInventoryAt = source.at();
        states.reported(asset, again);
        var changes = outcome.changes();
        if (changes.isEmpty()) return outcome.moved();
        history.add(
                asset.id,
                asset.organizationId,
                source.at(),
                source.actor(),
                source.rawInventoryId(),
                changes);
        var newName = nameBefore.equals(asset.name) ? null : asset.name;
        outbox.add(asset.organizationId, AssetUpdated.of(asset, changes, newName));
        return outcome.moved();
    }

    /// Whether a document says of the machine's identity exactly what is known of it.
    public static boolean isKnownAs(Asset asset, InventoryDocument document) {
        return asset.mergedIntoId == null
                && asset.discovered.equals(document.machine())
                && Stream.of(Section.NETWORKS, Section.NETWORK_PORTS)
                        .filter(document.sections()::contains)
                        .allMatch(section ->
                                Digests.of(section, document.entries(section))
                                        .equals(asset.sectionDigests.get(section)));
    }

    /// Whether its last full document is read in another way now.
    public static boolean isToReadAnew(Asset asset) {
        return asset.lastFullAt != null && asset.reading < DocumentReader.VERSION;
    }

    /// Takes over a document again, which an older version has read; nobody is told, since the
    /// machine did not change, and it was not heard again.
    ///
    /// @param source with the moment it came: what it removed went then
    /// @return the sections that are written in another way now
    public Set<Section> readAnew(Asset asset, InventoryDocument document, Source source) {
        var lastFullAt = asset.lastFullAt;
        var moved = sections.apply(asset, document, source.leftOut(), source.at()).moved();
        asset.lastFullAt = lastFullAt;
        return moved;
    }

    /// Where a document comes from.
    ///
    /// @param leftOut categories that the agent was told not to send
    public record Source(UUID rawInventoryId, String actor, Set<String> leftOut, Instant at) {}
}
