package fr.microgate.parc.inventory.asset;

import fr.microgate.parc.inventory.asset.AssetEvent.AssetUpdated;
import fr.microgate.parc.inventory.privacy.Certainty;
import fr.microgate.parc.inventory.privacy.ErasedWords;
import fr.microgate.parc.inventory.privacy.Sought;
import fr.microgate.parc.platform.audit.AuditLog;
import fr.microgate.parc.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;

/// What machines tell of a person: who logs on, whose name is in a host name, what the history says
/// of both.
@ApplicationScoped
public class AssetPersonalData {

    private static final int AT_ONCE = 500;
    private static final String MENTIONING =
            """
            SELECT * FROM asset WHERE (organization_id = :organization OR id = ANY (:theirs)) AND id > :after
              AND (id = ANY (:theirs) OR name ~ :words OR CAST(discovered AS text) ~ :words
                   OR CAST(manual AS text) ~ :words OR array_to_string(tags, ' ') ~ :words)
            ORDER BY id LIMIT :most\
            """;

    private final Assets assets;
    private final PersonalSections sections;
    private final PersonalHistory history;
    private final AssetWords words;
    private final ErasedWords erased;
    private final EntityManager entities;
    private final Outbox outbox;
    private final AuditLog audit;

    AssetPersonalData(
            Assets assets,
            PersonalSections sections,
            PersonalHistory history,
            AssetWords words,
            ErasedWords erased,
            EntityManager entities,
            Outbox outbox,
            AuditLog audit) {
        this.assets = assets;
        this.sections = sections;
        this.history = history;
        this.words = words;
        this.erased = erased;
        this.entities = entities;
        this.outbox = outbox;
        this.audit = audit;
    }

    /// Everything that is held of the person in the machines of the organisation, and in those that
    /// were lent to the person.
    @Transactional
    public List<PersonalFinding> export(Sought person) {
        var found = new ArrayList<PersonalFinding>();
        each(person, asset -> found.addAll(PersonalAsset.findings(asset, person)));
        found.addAll(sections.findings(person));
        found.addAll(history.findings(person));
        return found;
    }

    /// Removes what is surely the person. A machine whose name holds that of the person is shown by
    /// its tag or serial until somebody renames it, since its agent goes on saying the name.
    ///
    /// @return how many machines, entries and rows changed, by table
    @Transactional
    public Map<String, Integer> erase(Sought person) {
        var counts = new TreeMap<String, Integer>();
        var touched = new HashSet<UUID>();
        counts.put("asset_section", sections.erase(person, touched));
        counts.put("asset_history", history.erase(person));
        var named = new int[1];
        each(
                person,
                asset -> {
                    if (PersonalAsset.certainty(asset, person) != Certainty.SURE) return;
                    named[0]++;
                    forget(asset, person);
                    touched.add(asset.id);
                });
        counts.put("asset", named[0]);
        // The search finds nobody by what is no more.
        touched.forEach(id -> words.index(assets.findById(id)));
        return counts;
    }

    private void forget(Asset asset, Sought person) {
        entities.refresh(asset, LockModeType.PESSIMISTIC_WRITE);
        var before = asset.name;
        erased.remember(person, asset.organizationId, PersonalAsset.names(asset, person));
        PersonalAsset.forget(asset, person);
        if (!before.equals(asset.name))
            outbox.add(asset.organizationId, AssetUpdated.of(asset, List.of(), asset.name));
        audit.record("erase-name", "asset", asset.id, asset.organizationId);
    }

    private void each(Sought person, Consumer<Asset> each) {
        var after = new UUID(0, 0);
        List<Asset> batch;
        do {
            batch =
                    entities.createNativeQuery(MENTIONING, Asset.class)
                            .setParameter("organization", person.organizationId())
                            .setParameter("after", after)
                            .setParameter("theirs", person.machines().toArray(UUID[]::new))
                            .setParameter("words", person.words().anyPattern())
                            .setParameter("most", AT_ONCE)
                            .getResultList();
            batch.forEach(each);
            if (!batch.isEmpty()) after = batch.getLast().id;
            assets.flush();
        } while (batch.size() == AT_ONCE);
    }
}
