package fr.microgate.parc.inventory.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.microgate.parc.platform.http.ProblemException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CsvTableTest {

    private static final List<CsvColumn> COLUMNS =
            List.of(
                    CsvColumn.required("lastName", "Nom"),
                    CsvColumn.optional("firstName", "Prénom"),
                    CsvColumn.optional("phone", "Téléphone", "Tél."));

    @Test
    void readsFrenchAndEnglishHeadersWhateverTheirCaseAndAccents() {
        for (var header :
                List.of("Nom;Prénom", "NOM;prenom", " nom ;Pre\u0301nom", "lastName,firstName")) {
            var row = read(header + "\nMartin" + (header.contains(",") ? "," : ";") + "Zoé");

            assertThat(row.errors().isEmpty()).as(header).isTrue();
            assertThat(row.rows().getFirst().text("lastName")).isEqualTo("Martin");
            assertThat(row.rows().getFirst().text("firstName")).isEqualTo("Zoé");
        }
    }

    @Test
    void readsWhatSpreadsheetsWrite() {
        var text = "Nom;Prénom\r\nLefèvre;Zoé\r\n";

        for (var body :
                List.of(
                        text.getBytes(UTF_8),
                        ("\uFEFF" + text).getBytes(UTF_8),
                        text.getBytes(Charset.forName("windows-1252")))) {
            var row = CsvTable.read(body, COLUMNS, Locale.FRENCH).rows().getFirst();

            assertThat(row.text("lastName")).isEqualTo("Lefèvre");
            assertThat(row.text("firstName")).isEqualTo("Zoé");
        }
    }

    @Test
    void aSeparatorInQuotesSeparatesNothing() {
        var table = read("\"Nom\",\"Téléphone\"\n\"Martin;Durand,\"\"et fils\"\"\",0102030405\n");

        assertThat(table.rows().getFirst().text("lastName")).isEqualTo("Martin;Durand,\"et fils\"");
        assertThat(table.rows().getFirst().text("phone")).isEqualTo("0102030405");
    }

    @Test
    void emptyCellsAndEmptyRowsSayNothing() {
        var table = read("Nom;Prénom\n\nMartin\n;\n  ; \n");

        assertThat(table.rows()).hasSize(1);
        assertThat(table.rows().getFirst().text("firstName")).isNull();
        assertThat(table.rows().getFirst().line()).isEqualTo(3);
    }

    @Test
    void saysWhichColumnsItDoesNotKnow() {
        assertThat(read("Nom;Pointure;\nMartin;42;\n").ignoredColumns())
                .containsExactly("Pointure");
    }

    @Test
    void aHeaderThatLacksSomethingIsAllThatIsSaid() {
        assertThat(read("Nom;nom\na;b\n").errors().list())
                .extracting(CsvError::message)
                .containsExactly("cette colonne est là deux fois");
    }

    @Test
    void whatLacksARequiredColumnIsNoTable() {
        assertThatThrownBy(() -> read("Prénom;Pointure\nZoé;38\n"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("Missing: Nom. Found: Prénom, Pointure.");
        assertThatThrownBy(() -> read(""))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("Missing: Nom. Found: nothing.");
        assertThatThrownBy(() -> read("<html>" + "<p>;".repeat(10_000) + "\n<body>\n"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("Found: <html><p>, ")
                .message()
                .hasSizeLessThan(4_000);
    }

    @Test
    void oneWayToUnderstandARowIsEnough() {
        var ways = List.of(List.of("lastName", "firstName"), List.of("phone"));

        for (var header : List.of("Nom;Prénom", "Téléphone", "Tél.;Nom"))
            assertThat(CsvTable.read(header.getBytes(UTF_8), COLUMNS, ways, Locale.FRENCH).rows())
                    .isEmpty();
        assertThatThrownBy(() -> CsvTable.read("Nom".getBytes(UTF_8), COLUMNS, ways, Locale.FRENCH))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("Missing: Prénom (or else one of: Téléphone). Found: Nom.");
    }

    @Test
    void brokenRowsAreNamedByTheirLine() {
        var errors = read("Nom;Prénom\nMartin;Zoé;trop\nDu\u0000pont;Léa\n").errors().list();

        assertThat(errors)
                .extracting(CsvError::line, CsvError::message)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2L, "plus de cellules que de colonnes"),
                        org.assertj.core.groups.Tuple.tuple(3L, "contient un caractère interdit"));
    }

    @Test
    void aTableIsBounded() {
        var rows = "Nom\n" + "Martin\n".repeat(CsvTable.MOST_ROWS + 1);

        assertThat(read(rows).errors().list())
                .containsExactly(new CsvError(5002, null, "au plus 5000 lignes", null));
        assertThatThrownBy(() ->
                        CsvTable.read(new byte[CsvTable.MOST_BYTES + 1], COLUMNS, Locale.FRENCH))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void aFileThatIsWrongEverywhereIsToldOfItsFirstErrors() {
        var errors = new CsvErrors(CsvWords.in(Locale.FRENCH));
        for (var line = 0; line < 10_000; line++)
            errors.add(line, null, "x".repeat(5_000), "MALFORMED");

        assertThat(errors.list()).hasSize(500);
        assertThat(errors.list().getFirst().value()).hasSizeLessThan(130);
    }

    @Test
    void whoReadsEnglishIsToldInEnglish() {
        var twice = CsvTable.read("Nom;Nom\n".getBytes(UTF_8), COLUMNS, Locale.UK);

        assertThat(twice.errors().list())
                .extracting(CsvError::message)
                .containsExactly("this column is there twice");
    }

    private static CsvTable read(String text) {
        return CsvTable.read(text.getBytes(UTF_8), COLUMNS, Locale.FRENCH);
    }
}
