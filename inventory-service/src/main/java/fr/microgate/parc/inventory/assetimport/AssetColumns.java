package fr.microgate.parc.inventory.assetimport;

import static fr.microgate.parc.inventory.csv.CsvColumn.optional;

import fr.microgate.parc.inventory.SearchText;
import fr.microgate.parc.inventory.asset.SetTags;
import fr.microgate.parc.inventory.csv.CsvColumn;
import fr.microgate.parc.inventory.csv.CsvRow;
import fr.microgate.parc.inventory.csv.CsvValues;
import fr.microgate.parc.inventory.purchase.TypedPurchase;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/// What a table of assets may hold. A column is called like the field that it tells.
final class AssetColumns {

    static final List<CsvColumn> ALL =
            List.of(
                    optional("id", "Id"),
                    optional("kind", "Type", "Catégorie"),
                    optional("name", "Nom", "Nom d'hôte", "Hostname"),
                    optional("serial", "Numéro de série", "N° de série", "Serial number", "S/N"),
                    optional("manufacturer", "Fabricant", "Marque", "Constructeur", "Brand"),
                    optional("model", "Modèle"),
                    optional("assetTag", "Étiquette", "Numéro d'inventaire", "Asset tag"),
                    optional("chassis", "Châssis"),
                    optional("state", "État", "Statut", "Status"),
                    optional("criticality", "Criticité"),
                    optional("ownership", "Propriété"),
                    optional("siteId", "Site"),
                    optional("locationId", "Emplacement", "Lieu", "Location"),
                    optional("modelId", "Produit", "Product", "Asset model"),
                    optional("tags", "Mots-clés"),
                    optional("orderRef", "Commande", "Bon de commande", "Order"),
                    optional("supplier", "Fournisseur"),
                    optional("invoiceRef", "Facture", "Invoice"),
                    optional("purchasedOn", "Date d'achat", "Purchase date"),
                    optional("priceExVat", "Prix HT", "Price ex VAT"),
                    optional("warrantyStart", "Début de garantie", "Warranty start"),
                    optional(
                            "warrantyMonths",
                            "Garantie (mois)",
                            "Warranty (months)",
                            "Warranty months"),
                    optional("warrantyEnd", "Fin de garantie", "Warranty end"),
                    optional("inServiceOn", "Mise en service", "In service", "In-service date"),
                    optional("personRef", "Affecté à", "Utilisateur", "Assigned to"));

    /// What a table of new assets has; for known ones, what tells which they are is enough.
    static final List<List<String>> NEEDED =
            List.of(List.of("kind", "name"), List.of("serial"), List.of("assetTag"), List.of("id"));

    private AssetColumns() {}

    /// The codes of a list by what people call them (`asset-table.properties`).
    static <E extends Enum<E>> Map<String, E> named(Class<E> list) {
        var words =
                ResourceBundle.getBundle(
                        "asset-table",
                        Locale.ROOT,
                        ResourceBundle.Control.getControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
        var named = new HashMap<String, E>();
        for (var value : list.getEnumConstants()) {
            named.put(SearchText.of(value.name()), value);
            var names = words.getString(list.getSimpleName() + "." + value.name());
            for (var name : names.split(",")) named.put(SearchText.of(name), value);
        }
        return named;
    }

    static TypedPurchase purchase(CsvRow row, TypedPurchase known) {
        return new TypedPurchase(
                row.text("orderRef", known.orderRef()),
                row.text("supplier", known.supplier()),
                row.text("invoiceRef", known.invoiceRef()),
                CsvValues.date(row, "purchasedOn", known.purchasedOn()),
                CsvValues.amount(row, "priceExVat", known.priceExVat()),
                CsvValues.date(row, "warrantyStart", known.warrantyStart()),
                CsvValues.number(row, "warrantyMonths", known.warrantyMonths()),
                CsvValues.date(row, "warrantyEnd", known.warrantyEnd()),
                CsvValues.date(row, "inServiceOn", known.inServiceOn()),
                known.disposedOn(),
                known.orderedOn(),
                known.deliveredOn());
    }

    /// `À surveiller` is the tag `a-surveiller`.
    static List<String> tags(CsvRow row, List<String> known) {
        return row.list("tags", "[,;|]", known).stream()
                .map(SetTags::slug)
                .distinct()
                .sorted()
                .toList();
    }
}
