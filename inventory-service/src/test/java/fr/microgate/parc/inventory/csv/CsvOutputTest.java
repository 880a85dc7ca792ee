package fr.microgate.parc.inventory.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CsvOutputTest {

    @Test
    void writesWhatASpreadsheetOpensWithoutAQuestion() throws IOException {
        assertThat(written("Zoé", null, "a;b", 12))
                .isEqualTo("\uFEFFNom;Prénom;Divers;Nombre\r\nZoé;;\"a;b\";12\r\n");
    }

    @Test
    void noCellIsAFormula() throws IOException {
        assertThat(written("=1+1", "+33 1", "-2", "@SUM(A1)"))
                .endsWith("\r\n'=1+1;'+33 1;'-2;'@SUM(A1)\r\n");
        assertThat(written("\t=1", "\r=1", "a=1", "")).endsWith("\r\n'\t=1;\"'\r=1\";a=1;\r\n");
    }

    @Test
    void aFormulaDoesNotHideBehindSpacesLinesOrFullWidthSigns() throws IOException {
        assertThat(written("  =1", "\n=1", "＝1", "－1")).endsWith("\r\n'  =1;\"'\n=1\";'＝1;'－1\r\n");
        assertThat(written(-2, " a", null, null)).endsWith("\r\n-2; a;;\r\n");
    }

    @Test
    void whatWasWrittenIsReadAsItWas() throws IOException {
        var columns =
                List.of(CsvColumn.required("name", "Nom"), CsvColumn.optional("phone", "Prénom"));

        var row =
                CsvTable.read(
                                written("=HYPERLINK(1)", "+33 1 02 03 04 05")
                                        .getBytes(StandardCharsets.UTF_8),
                                columns,
                                Locale.FRENCH)
                        .rows()
                        .getFirst();

        assertThat(row.text("name")).isEqualTo("=HYPERLINK(1)");
        assertThat(row.text("phone")).isEqualTo("+33 1 02 03 04 05");
    }

    private static String written(@Nullable Object... cells) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var table = new CsvOutput(bytes, List.of("Nom", "Prénom", "Divers", "Nombre"))) {
            table.row(cells);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
