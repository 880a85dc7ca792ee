package fr.microgate.parc.inventory.document;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Pattern;

/// The characters of a document, in whatever encoding it is: what its first bytes say, else what
/// its XML declaration says, else UTF-8.
final class Text {

    private static final int SNIFFED = 200;
    private static final Pattern DECLARED =
            Pattern.compile("<\\?xml[^>]*encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

    private Text() {}

    /// Without the mark of its byte order, and without the blanks that may not stand before an XML
    /// declaration.
    static Reader of(InputStream bytes) throws IOException {
        var in = new PushbackInputStream(bytes, SNIFFED);
        var head = in.readNBytes(SNIFFED);
        in.unread(head);
        return new WithoutLead(new BufferedReader(decoded(in, charsetOf(head))));
    }

    private static Reader decoded(InputStream in, Charset charset) {
        if (charset.equals(StandardCharsets.UTF_8)) return new ForgivingUtf8(in);
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }

    private static Charset charsetOf(byte[] head) {
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) return StandardCharsets.UTF_8;
        if (startsWith(head, 0xFE, 0xFF) || startsWith(head, 0, '<') || startsWith(head, 0, '{'))
            return StandardCharsets.UTF_16BE;
        if (startsWith(head, 0xFF, 0xFE) || startsWith(head, '<', 0) || startsWith(head, '{', 0))
            return StandardCharsets.UTF_16LE;
        return declared(new String(head, StandardCharsets.ISO_8859_1));
    }

    /// A declaration that could be read byte by byte is not of UTF-16, whatever it says.
    private static Charset declared(String head) {
        var declared = DECLARED.matcher(head);
        if (!declared.find()) return StandardCharsets.UTF_8;
        try {
            var charset = Charset.forName(declared.group(1));
            if (charset.equals(StandardCharsets.ISO_8859_1)) return ForgivingUtf8.WINDOWS;
            var wide =
                    charset.name().startsWith("UTF-") || charset.equals(StandardCharsets.US_ASCII);
            return wide || !charset.canEncode() ? StandardCharsets.UTF_8 : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            return StandardCharsets.UTF_8;
        }
    }

    private static boolean startsWith(byte[] bytes, int... first) {
        if (bytes.length < first.length) return false;
        for (var i = 0; i < first.length; i++) if ((bytes[i] & 0xFF) != first[i]) return false;
        return true;
    }

    private static final class WithoutLead extends FilterReader {

        private boolean started;

        WithoutLead(Reader in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var c = super.read();
            while (!started && isLead(c)) c = super.read();
            started = true;
            return c;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            if (started || length == 0) return super.read(buffer, offset, length);
            var first = read();
            if (first < 0) return -1;
            buffer[offset] = (char) first;
            return 1;
        }

        private static boolean isLead(int c) {
            return c == '\uFEFF' || (c >= 0 && Character.isWhitespace(c));
        }
    }
}
