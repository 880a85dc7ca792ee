package fr.microgate.parc.inventory.privacy;

import java.util.List;
import java.util.Set;

/// A column in which people write what they want, or that holds names as others gave them.
///
/// @param from table, with what it takes to know the organisation of a row
/// @param asset machine of the row; `NULL` when it has none
/// @param id of the row, where that tells more than the machine
record WrittenText(
        String table, String from, String organization, String asset, String id, String column) {

    private static final String OWN = "organization_id";
    private static final String NONE = "CAST(NULL AS uuid)";

    static final List<WrittenText> ALL =
            List.of(
                    of("asset_comment", "asset_id", "text"),
                    of("posture_exception", "asset_id", "reason"),
                    of("hosted_vm", "host_asset_id", "name"),
                    of("asset_merge", "into_asset_id", "words"),
                    of("asset_merge", "into_asset_id", "kept"),
                    ofNoMachine("agent_credential", "label"),
                    ofNoMachine("site", "access_notes"),
                    ofNoMachine("site", "opening_hours"),
                    ofNoMachine("site", "address"),
                    ofNoMachine("site", "name"),
                    new WrittenText(
                            "location",
                            "location JOIN site ON site.id = location.site_id",
                            "site.organization_id",
                            NONE,
                            "location.id",
                            "name"),
                    new WrittenText(
                            "organization",
                            "organization",
                            "organization.id",
                            NONE,
                            "organization.id",
                            "name"),
                    // One wholesaler is that of thousands of machines.
                    new WrittenText(
                            "asset_purchase",
                            "(SELECT DISTINCT ON (organization_id, supplier) ctid, organization_id, asset_id, supplier FROM asset_purchase"
                                    + " WHERE supplier IS NOT NULL ORDER BY organization_id, supplier, asset_id) AS asset_purchase",
                            "asset_purchase.organization_id",
                            NONE,
                            "asset_purchase.asset_id",
                            "supplier"),
                    ofNoMachine("naming_rule", "template"));

    /// The name of a firm may be its founder's, and it is known elsewhere; a template makes names
    /// of machines.
    private static final Set<String> LEFT_TO_A_HUMAN =
            Set.of(
                    "site.name",
                    "organization.name",
                    "asset_purchase.supplier",
                    "naming_rule.template");

    private static WrittenText of(String table, String asset, String column) {
        return new WrittenText(table, table, table + "." + OWN, asset, NONE, column);
    }

    private static WrittenText ofNoMachine(String table, String column) {
        return new WrittenText(table, table, table + "." + OWN, NONE, table + ".id", column);
    }

    boolean isLeftToAHuman() {
        return LEFT_TO_A_HUMAN.contains(table + "." + column);
    }

    String find() {
        return """
        SELECT CAST(%1$s.ctid AS text), %3$s, %6$s, CAST(%1$s.%2$s AS text), %5$s FROM %4$s
        WHERE (%5$s = :organization OR %3$s = ANY (:theirs)) AND CAST(%1$s.%2$s AS text) ~ :words ORDER BY 1\
        """
                .formatted(table, column, asset, from, organization, id);
    }

    String write() {
        return "UPDATE %s SET %s = %s WHERE ctid = CAST(:row AS tid)"
                .formatted(table, column, written());
    }

    private String written() {
        return switch (table) {
            case "asset_merge" -> "CAST(:text AS jsonb)";
            // Two desks of one room may not have the same name.
            case "location" ->
                    "left(CAST(:text AS text), 110) || ' ' || right(CAST(id AS text), 6)";
            default -> "CAST(:text AS text)";
        };
    }
}
