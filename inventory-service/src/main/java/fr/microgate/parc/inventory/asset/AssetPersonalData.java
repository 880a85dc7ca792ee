package fr.microgate.parc.inventory.asset;

import fr.microgate.parc.inventory.asset.AssetEvent.AssetUpdated;
import fr.microgate.parc.platform.audit.AuditLog;
import fr.microgate.parc.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// What machines tell of a person: who logs on, whose name is in a host name, what the history says
/// of both. Delivered documents are not looked into here.
@ApplicationScoped
public class AssetPersonalData {

    private final Assets assets;
    private final PersonalRows rows;
    private final Outbox outbox;
    private final AuditLog audit;

    AssetPersonalData(Assets assets, PersonalRows rows, Outbox outbox, AuditLog audit) {
        this.assets = assets;
        this.rows = rows;
        this.outbox = outbox;
        this.audit = audit;
    }

    /// Everything that is held of the person in the machines of the organisation.
    @Transactional
    public List<PersonalFinding> export(
            UUID organizationId, Collection<String> logins, Collection<String> names) {
        var person = new PersonWords(logins, names);
        var found = new ArrayList<PersonalFinding>();
        for (var asset : named(organizationId, person))
            found.add(new PersonalFinding(asset.id, "asset", asset.name));
        found.addAll(rows.accounts(organizationId, person));
        found.addAll(rows.history(organizationId, person));
        return found;
    }

    /// Removes it. A machine whose name holds that of the person is shown by its tag or serial
    /// until somebody renames it, since its agent goes on saying the name.
    ///
    /// @return how many machines, entries and rows changed, by table
    @Transactional
    public Map<String, Integer> erase(
            UUID organizationId, Collection<String> logins, Collection<String> names) {
        var person = new PersonWords(logins, names);
        var counts = new TreeMap<String, Integer>();
        var named = named(organizationId, person);
        named.forEach(asset -> forget(asset, person));
        assets.flush();
        counts.put("asset", named.size());
        counts.put("asset_section", rows.eraseAccounts(organizationId, person));
        counts.put("asset_history", rows.eraseHistory(organizationId, person));
        return counts;
    }

    private void forget(Asset asset, PersonWords person) {
        assets.getEntityManager().refresh(asset, LockModeType.PESSIMISTIC_WRITE);
        var before = asset.name;
        Effective.forget(asset, person);
        if (!before.equals(asset.name))
            outbox.add(asset.organizationId, AssetUpdated.of(asset, List.of(), asset.name));
        audit.record("erase-name", "asset", asset.id, asset.organizationId);
    }

    private List<Asset> named(UUID organizationId, PersonWords person) {
        return rows.mentioning(organizationId, person).stream()
                .filter(asset -> isNamedAfter(asset, person))
                .toList();
    }

    /// What it is called, or what people typed on it.
    private static boolean isNamedAfter(Asset asset, PersonWords person) {
        return person.isNamedIn(asset.discovered.name())
                || person.isNamedIn(asset.name)
                || asset.manual.values().stream().anyMatch(person::isNamedIn);
    }
}
