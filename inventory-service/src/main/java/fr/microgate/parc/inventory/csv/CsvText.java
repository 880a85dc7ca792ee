package fr.microgate.parc.inventory.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Finds out how a spreadsheet wrote a file.
final class CsvText {

    static final char BOM = '\uFEFF';

    /// What Excel writes in France when it is not asked for UTF-8.
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private CsvText() {}

    static String decode(byte[] body) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException _) {
            text = new String(body, WINDOWS);
        }
        return !text.isEmpty() && text.charAt(0) == BOM ? text.substring(1) : text;
    }

    /// The one of the two that the header holds more of, outside quotes.
    static char separator(String text) {
        int semicolons = 0;
        int commas = 0;
        var quoted = false;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '"') quoted = !quoted;
            if (quoted) continue;
            if (c == '\n' || c == '\r') break;
            if (c == ';') semicolons++;
            if (c == ',') commas++;
        }
        return commas > semicolons ? ',' : ';';
    }
}
