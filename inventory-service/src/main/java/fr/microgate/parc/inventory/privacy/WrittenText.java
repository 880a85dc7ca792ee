package fr.microgate.parc.inventory.privacy;

import java.util.List;

/// A column in which people write what they want, or that holds names as others gave them.
///
/// @param from table, with what it takes to know the organisation of a row
/// @param asset machine of the row; `NULL` when it has none
record WrittenText(String table, String from, String organization, String asset, String column) {

    private static final String OWN = "organization_id";

    static final List<WrittenText> ALL =
            List.of(
                    of("asset_comment", "asset_id", "text"),
                    of("posture_exception", "asset_id", "reason"),
                    of("hosted_vm", "host_asset_id", "name"),
                    of("asset_merge", "into_asset_id", "words"),
                    of("asset_merge", "into_asset_id", "kept"),
                    of("agent_credential", "CAST(NULL AS uuid)", "label"),
                    of("site", "CAST(NULL AS uuid)", "access_notes"),
                    of("site", "CAST(NULL AS uuid)", "opening_hours"),
                    new WrittenText(
                            "location",
                            "location JOIN site ON site.id = location.site_id",
                            "site.organization_id",
                            "CAST(NULL AS uuid)",
                            "name"));

    private static WrittenText of(String table, String asset, String column) {
        return new WrittenText(table, table, table + "." + OWN, asset, column);
    }

    String find() {
        return """
        SELECT CAST(%1$s.ctid AS text), %3$s, CAST(%1$s.%2$s AS text) FROM %4$s
        WHERE (%5$s = :organization OR %3$s = ANY (:theirs)) AND CAST(%1$s.%2$s AS text) ~ :words ORDER BY 1\
        """
                .formatted(table, column, asset, from, organization);
    }

    String write() {
        return "UPDATE %s SET %s = %s WHERE ctid = CAST(:row AS tid)"
                .formatted(table, column, written());
    }

    private String written() {
        return switch (table) {
            case "asset_merge" -> "CAST(:text AS jsonb)";
            // Two desks of one room may not have the same name.
            case "location" -> "left(CAST(:text AS text), 110) || ' ' || right(CAST(id AS text), 6)";
            default -> "CAST(:text AS text)";
        };
    }
}
