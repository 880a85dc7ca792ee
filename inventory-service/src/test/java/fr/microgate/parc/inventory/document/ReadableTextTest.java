package fr.microgate.parc.inventory.document;

import static org.assertj.core.api.Assertions.assertThat;

import fr.microgate.parc.inventory.document.Payload.Compression;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ReadableTextTest {

    @Test
    void whatXmlWritesForASignIsTheSign() {
        assertThat(read("<A>O&apos;Brien &amp; fils</A>")).isEqualTo("<A>O'Brien & fils</A>");
    }

    @Test
    void whatJsonWritesForALetterIsTheLetter() {
        assertThat(read("{\"a\":\"Zo\\u00e9 Lef\\u00E8vre\\u0027s\"}"))
                .isEqualTo("{\"a\":\"Zoé Lefèvre's\"}");
        assertThat(read("{\"a\":\"Bonjour,\\nZoé\\tici\"}"))
                .isEqualTo("{\"a\":\"Bonjour, Zoé ici\"}");
        assertThat(read("{\"a\":\"CLIENT\\\\nicolas\\\\u00e9\"}"))
                .isEqualTo("{\"a\":\"CLIENT\\nicolas\\u00e9\"}");
    }

    @Test
    void whatXmlWritesForALetterIsTheLetter() {
        assertThat(read("<A>Zo&#233; Lef&#xE8;vre &amp; CLIENT\\nicolas &#x110000; &#9999999;</A>"))
                .isEqualTo("<A>Zoé Lefèvre & CLIENT\\nicolas    </A>");
    }

    @Test
    void theEncodingIsThatOfTheDocument() {
        var text = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><A>Zoé</A>";
        assertThat(
                        ReadableText.of(
                                Payload.of(text.getBytes(Charset.forName("windows-1252"))), 1_000))
                .endsWith("<A>Zoé</A>");
    }

    @Test
    void whatCannotBeReadIsLeftAsItIs() {
        var bytes = new Payload("Zoé".getBytes(StandardCharsets.UTF_8), Compression.ZLIB);
        assertThat(ReadableText.of(bytes, 1_000)).isEqualTo("Zoé");
    }

    private static String read(String text) {
        return ReadableText.of(Payload.of(text.getBytes(StandardCharsets.UTF_8)), 1_000);
    }
}
