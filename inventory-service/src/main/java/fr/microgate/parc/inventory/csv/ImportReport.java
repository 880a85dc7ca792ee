package fr.microgate.parc.inventory.csv;

import static fr.microgate.parc.inventory.InventoryProblem.IMPORT_REFUSED;

import fr.microgate.parc.platform.http.ProblemException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What an import does, or would do")
public record ImportReport(
        @Schema(description = "Rows that hold something") int rows,
        int creates,
        @Schema(description = "Rows that change what is known; the others say nothing new")
                int updates,
        @Schema(description = "Headers that mean nothing here") List<String> ignoredColumns,
        @Schema(description = "The first 500; with one of them, nothing is written")
                List<CsvError> errors) {

    public static ImportReport of(CsvTable table, int creates, int updates) {
        return new ImportReport(
                table.rows().size(),
                creates,
                updates,
                table.ignoredColumns(),
                table.errors().list());
    }

    /// The refusal of a file with errors, which it lists.
    public ProblemException refusal() {
        return IMPORT_REFUSED
                .problem(
                        "Nothing was written: correct the rows listed in report.errors, then send the file again.")
                .with("report", this);
    }
}
