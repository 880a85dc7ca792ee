package fr.microgate.parc.inventory.assetimport;

import fr.microgate.parc.inventory.asset.Asset;
import fr.microgate.parc.inventory.asset.AssetBatch;
import fr.microgate.parc.inventory.assignment.HandOvers;
import fr.microgate.parc.inventory.csv.CsvTable;
import fr.microgate.parc.inventory.csv.ImportReport;
import fr.microgate.parc.inventory.identification.SerialNumbers;
import fr.microgate.parc.inventory.organization.Organizations;
import fr.microgate.parc.inventory.purchase.PurchaseBatch;
import fr.microgate.parc.inventory.purchase.TypedPurchase;
import fr.microgate.parc.platform.audit.AuditLog;
import fr.microgate.parc.platform.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// Assets from a table: told first, written as a whole or not at all.
@ApplicationScoped
class AssetsImport {

    private final Organizations organizations;
    private final SerialNumbers serials;
    private final AssetLookup lookup;
    private final AssetBatch assets;
    private final PurchaseBatch purchases;
    private final HandOvers handOvers;
    private final Validator validator;
    private final AuditLog audit;

    AssetsImport(
            Organizations organizations,
            SerialNumbers serials,
            AssetLookup lookup,
            AssetBatch assets,
            PurchaseBatch purchases,
            HandOvers handOvers,
            Validator validator,
            AuditLog audit) {
        this.organizations = organizations;
        this.serials = serials;
        this.lookup = lookup;
        this.assets = assets;
        this.purchases = purchases;
        this.handOvers = handOvers;
        this.validator = validator;
        this.audit = audit;
    }

    @Transactional
    ImportReport run(
            UUID organizationId, byte[] body, boolean dryRun, Locale language, CurrentUser user) {
        // Two imports at once, or an import and an agent, would both create the same asset.
        organizations.toChange(organizationId);
        serials.hold(organizationId);
        var table = CsvTable.read(body, AssetColumns.ALL, AssetColumns.NEEDED, language);
        var found = lookup.of(organizationId, table.rows());
        var rows = new AssetPlan(found, validator, user::has, purchases.today());
        var plan = table.rows().stream().map(rows::of).toList();
        var creates = table.count(plan, AssetPlan.Planned::creates);
        var updates = table.count(plan, AssetPlan.Planned::updates);
        var report = ImportReport.of(table, creates, updates);
        if (dryRun) return report;
        if (!report.errors().isEmpty()) throw report.refusal();
        carryOut(organizationId, plan, found);
        audit.record("import", "assets", organizationId, organizationId);
        return report;
    }

    private void carryOut(
            UUID organizationId, List<AssetPlan.Planned> plan, AssetLookup.Found found) {
        var written =
                assets.write(
                        organizationId,
                        plan.stream().map(AssetPlan.Planned::asset).toList(),
                        found.products(),
                        assets -> buy(plan, assets));
        var persons = new LinkedHashMap<Asset, UUID>();
        for (var i = 0; i < plan.size(); i++) {
            var personRef = plan.get(i).personRef();
            if (personRef != null) persons.put(written.get(i), personRef);
        }
        handOvers.assign(organizationId, persons);
    }

    private void buy(List<AssetPlan.Planned> plan, List<Asset> written) {
        var bought = new LinkedHashMap<Asset, TypedPurchase>();
        for (var i = 0; i < plan.size(); i++) {
            var purchase = plan.get(i).purchase();
            if (purchase != null) bought.put(written.get(i), purchase);
        }
        purchases.write(bought);
    }
}
