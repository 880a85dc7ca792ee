package fr.microgate.parc.inventory.asset;

import static fr.microgate.parc.inventory.InventoryProblem.SERIAL_EXISTS;

import fr.microgate.parc.inventory.asset.AssetEvent.AssetRegistered;
import fr.microgate.parc.inventory.asset.AssetEvent.AssetUpdated;
import fr.microgate.parc.inventory.catalog.AssetModels;
import fr.microgate.parc.inventory.document.Section;
import fr.microgate.parc.inventory.history.AssetHistory;
import fr.microgate.parc.inventory.history.EntryChange;
import fr.microgate.parc.inventory.identification.SerialNumbers;
import fr.microgate.parc.inventory.organization.Organizations;
import fr.microgate.parc.inventory.site.Places;
import fr.microgate.parc.platform.audit.AuditLog;
import fr.microgate.parc.platform.event.Outbox;
import fr.microgate.parc.platform.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What people type of assets, those that no agent speaks for included.
@ApplicationScoped
class AssetHand {

    private final Assets assets;
    private final AssetModels products;
    private final Organizations organizations;
    private final Places places;
    private final SerialNumbers serials;
    private final AssetHistory history;
    private final DirectoryNames names;
    private final AssetWords words;
    private final AssetPosture posture;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    AssetHand(
            Assets assets,
            AssetModels products,
            Organizations organizations,
            Places places,
            SerialNumbers serials,
            AssetHistory history,
            DirectoryNames names,
            AssetWords words,
            AssetPosture posture,
            Outbox outbox,
            AuditLog audit,
            Clock clock) {
        this.assets = assets;
        this.products = products;
        this.organizations = organizations;
        this.places = places;
        this.serials = serials;
        this.history = history;
        this.names = names;
        this.words = words;
        this.posture = posture;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Asset register(RegisterAsset command) {
        var organizationId = command.organizationId();
        organizations.mustBeRegistered(organizationId);
        places.mustHold(organizationId, command.siteId(), command.locationId());
        serials.hold(organizationId);
        var asset = command.asset(clock.instant());
        mustBeFree(asset);
        choose(asset, command.modelId());
        assets.persistAndFlush(asset);
        identify(asset);
        words.index(asset);
        outbox.add(organizationId, AssetRegistered.of(asset));
        posture.typed(asset, clock.instant());
        audit.record("register", "asset", asset.id, organizationId);
        return asset;
    }

    @Transactional
    Asset edit(UUID id, AssetPatch patch, @Nullable String ifMatch, CurrentUser user) {
        var organizationId = assets.visible(id, user).organizationId;
        // In the order of the ingest workers, who identify first and change the machine then.
        if (patch.touchesSerial()) serials.hold(organizationId);
        var asset = assets.held(id, user);
        AssetView.revisionOf(asset).check(ifMatch, patch.touched().toArray(String[]::new));
        if (patch.touched().isEmpty()) return asset;
        var before = Editable.values(asset);
        apply(asset, patch);
        var fields = MachineFields.changes(before, Editable.values(asset));
        if (!fields.isEmpty()) {
            tell(asset, fields, Objects.equals(before.get("name"), asset.name));
            follow(asset);
        }
        audit.record("edit", "asset", id, organizationId);
        assets.flush();
        return asset;
    }

    @Transactional
    Asset tag(UUID id, SetTags command, @Nullable String ifMatch, CurrentUser user) {
        var asset = assets.held(id, user);
        AssetView.revisionOf(asset).check(ifMatch, "tags");
        var before = Editable.values(asset);
        asset.keeping.tag(command.tags().stream().distinct().sorted().toList());
        var fields = MachineFields.changes(before, Editable.values(asset));
        if (!fields.isEmpty()) {
            tell(asset, fields, true);
            follow(asset);
        }
        audit.record("tag", "asset", id, asset.organizationId);
        assets.flush();
        return asset;
    }

    private void apply(Asset asset, AssetPatch patch) {
        var values = patch.values();
        for (var field : AssetField.values())
            if (patch.touches(field.property())) Editable.say(asset, field, values.word(field));
        if (patch.touches("criticality"))
            asset.criticality =
                    Objects.requireNonNullElse(values.criticality(), Criticality.MEDIUM);
        var keeping = asset.keeping;
        if (patch.touches("ownership"))
            keeping.ownership = Objects.requireNonNullElse(values.ownership(), Ownership.CLIENT);
        if (patch.moves(keeping))
            places.mustHold(asset.organizationId, keeping.siteId, keeping.locationId);
        choose(asset, patch.touches("modelId") ? values.modelId() : keeping.chosenModel());
        if (!patch.touchesSerial()) return;
        mustBeFree(asset);
        identify(asset);
    }

    private void choose(Asset asset, @Nullable UUID modelId) {
        if (modelId == null) {
            // The names of the product that was chosen go first: they do not choose it again.
            asset.keeping.follow(Optional.empty());
            Effective.settle(asset);
            asset.keeping.follow(products.named(asset.manufacturer, asset.model));
            return;
        }
        asset.keeping.choose(modelId, products.chosen(modelId));
        Effective.settle(asset);
    }

    /// Its agent may go by the number that a person corrected.
    private void identify(Asset asset) {
        serials.write(asset.id, asset.organizationId, AssetBatch.serialsOf(asset));
    }

    void mustBeFree(Asset asset) {
        var serial = asset.serial;
        if (serial == null) return;
        serials.holder(asset.organizationId, serial, asset.manufacturer)
                .filter(holder -> !holder.equals(asset.id))
                .ifPresent(holder -> {
                    throw SERIAL_EXISTS
                            .problem("Serial number %s is that of asset %s.", serial, holder)
                            .with("assetId", holder);
                });
    }

    /// What is looked for and what is checked follow in the transaction of the change.
    private void follow(Asset asset) {
        words.index(asset);
        assets.flush();
        posture.typed(asset, clock.instant());
    }

    private void tell(Asset asset, List<EntryChange.FieldChange> fields, boolean sameName) {
        var changes = List.of(EntryChange.changed(Section.IDENTITY, asset.name, fields));
        history.did(asset, outbox.cause().actor(), clock.instant(), names.in(fields));
        outbox.add(
                asset.organizationId,
                AssetUpdated.of(asset, changes, sameName ? null : asset.name));
    }
}
