package fr.microgate.parc.inventory.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

/// Why a document is put aside, for whoever looks after the agents.
class BrokenTest {

    @Test
    void aReasonSaysWhatIsWrongAndWhere() {
        assertThat(reason("{\"deviceid\": \"a\",\n \"content\": }"))
                .isEqualTo("not well-formed JSON: «}» is not expected (line 2, column 13)");
        assertThat(reason("{\"content\": {\n\"hardware\": {"))
                .startsWith("not well-formed JSON: it ends too early (line 2, column");
        assertThat(reason("{\"a\": [1, 2}"))
                .isEqualTo("not well-formed JSON: «}» where «]» is expected (line 1, column 12)");
        assertThat(reason("<REQUEST>\n<CONTENT>"))
                .isEqualTo("not well-formed XML: it ends too early (line 2, column 10)");
        assertThat(reason("{\"deviceid\": foo}"))
                .startsWith("not well-formed JSON: something that is not expected (line 1");
        assertThat(reason("{\"content\": {\"hardware\": " + "[".repeat(200)))
                .startsWith("nested deeper than 100 (line 1");
        assertThat(reason("<REQUEST>\n<CONTENT><HARDWARE></CONTENT></REQUEST>"))
                .startsWith("not well-formed XML: ")
                .contains("HARDWARE", "(line 2, column ");
    }

    @Test
    void aReasonNamesNoClassOfTheParser() {
        var documents =
                new String[] {
                    "{\"content\": {\"hardware\": {",
                    "{\"a\": \"",
                    "{\"a\": [1, 2}",
                    "{\"a\" 1}",
                    "{\"content\": " + "[".repeat(2_000),
                    "{\"a\": 1" + "0".repeat(11_000_000) + "}",
                    "{\"" + "a".repeat(60_000) + "\": 1}",
                    "<REQUEST>",
                    "<REQUEST",
                    "<REQUEST><A></REQUEST>",
                    "<REQUEST a=\"1\" a=\"2\"/>",
                    "<REQUEST>" + "<A>".repeat(2_000),
                };
        for (var document : documents)
            assertThat(reason(document))
                    .doesNotContain("Stream", "Exception", "REDACTED", "ParseError", "_ELEMENT")
                    .doesNotContain("`", "java", "JAXP");
    }

    private static String reason(String document) {
        var thrown =
                catchThrowableOfType(
                        UnreadableDocument.class,
                        () ->
                                DocumentReader.read(
                                        Payload.of(document.getBytes(UTF_8)),
                                        100_000_000,
                                        InventoryBuilder::new));
        return String.valueOf(thrown.getMessage());
    }
}
