package fr.microgate.parc.inventory.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTest {

    private static final String JSON =
            "{\"deviceid\":\"d\",\"content\":{\"hardware\":{\"name\":\"PC-Équipe\"}}}";
    private static final String XML =
            "<REQUEST><CONTENT><HARDWARE><NAME>PC-Équipe</NAME></HARDWARE></CONTENT></REQUEST>";

    @ParameterizedTest
    @ValueSource(strings = {JSON, XML, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + XML})
    void aMarkOfTheByteOrderIsReadPast(String document) throws Exception {
        for (var charset : new String[] {"UTF-8", "UTF-16BE", "UTF-16LE"})
            assertThat(name(("\uFEFF" + document).getBytes(Charset.forName(charset))))
                    .as(charset)
                    .isEqualTo("PC-Équipe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16BE", "UTF-16LE"})
    void sixteenBitsAreSeenWithoutAMarkToo(String charset) throws Exception {
        var declared = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + XML;

        assertThat(name(declared.getBytes(Charset.forName(charset)))).isEqualTo("PC-Équipe");
        assertThat(name(JSON.getBytes(Charset.forName(charset)))).isEqualTo("PC-Équipe");
    }

    @ParameterizedTest
    @CsvSource({
        "ISO-8859-1, ISO-8859-1",
        "windows-1252, windows-1252",
        "ISO-8859-15, ISO-8859-15",
        "UTF-16, UTF-8",
        "no-such-thing, UTF-8"
    })
    void whatAnXmlDeclaresIsBelievedWhenItCanBe(String declared, String written) throws Exception {
        var document = "<?xml version='1.0' encoding='" + declared + "'?>\n" + XML;

        assertThat(name(document.getBytes(Charset.forName(written)))).isEqualTo("PC-Équipe");
    }

    @Test
    void blanksMayStandBeforeTheDeclaration() throws Exception {
        assertThat(
                        name(
                                ("\r\n \t<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + XML)
                                        .getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("PC-Équipe");
    }

    @Test
    void aWrongByteIsReadAsWindowsWritesItAndTheRestIsKept() throws Exception {
        var document = new ByteArrayOutputStream();
        document.write(
                "{\"content\":{\"hardware\":{\"name\":\"PC-Équipe €\"},\"bios\":{\"smanufacturer\":\"Soci"
                        .getBytes(StandardCharsets.UTF_8));
        document.write(0xE9);
        document.write("t".getBytes(StandardCharsets.UTF_8));
        document.write(0xE9);
        document.write(" 😀\"}}}".getBytes(StandardCharsets.UTF_8));

        var machine = Documents.read(document.toByteArray()).machine();

        assertThat(machine.name()).isEqualTo("PC-Équipe €");
        assertThat(machine.manufacturer()).isEqualTo("Société 😀");
    }

    @Test
    void aDocumentOfManyWrongBytesIsReadToItsEnd() throws Exception {
        for (var shift = 0; shift < 4; shift++) {
            var document =
                    ("{\"content\":{\"hardware\":{\"name\":\"%s%s\"},\"bios\":{\"smodel\":\"fin\"}}}"
                                    .formatted("a".repeat(shift), "é".repeat(40_000)))
                            .getBytes(Charset.forName("windows-1252"));

            var machine = Documents.read(document).machine();

            assertThat(machine.model()).isEqualTo("fin");
            assertThat(machine.name()).endsWith("ééé").doesNotContain("Ã");
        }
    }

    @Test
    void whatIsNoDocumentIsRefusedWithItsReason() {
        assertThatThrownBy(() -> name(new byte[0])).hasMessage("neither JSON nor XML");
        assertThatThrownBy(() -> name("\uFEFF ".getBytes(StandardCharsets.UTF_8)))
                .hasMessage("neither JSON nor XML");
        assertThatThrownBy(() -> name("\uFEFF <html>".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("HTML page");
    }

    private static String name(byte[] document) throws Exception {
        return String.valueOf(Documents.read(document).machine().name());
    }

    @Test
    void utf8ThatCallsItselfLatinOneIsReadAsWhatItIs() throws Exception {
        var document =
                Documents.read(
                        "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><REQUEST><CONTENT><HARDWARE><NAME>Réception</NAME></HARDWARE></CONTENT></REQUEST>"
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(document.machine().name()).isEqualTo("Réception");
    }
}
