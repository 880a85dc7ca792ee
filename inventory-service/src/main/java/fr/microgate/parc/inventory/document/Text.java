package fr.microgate.parc.inventory.document;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.regex.Pattern;

/// The text of a document, in whatever encoding it is: what its first bytes say, else what its XML
/// declaration says, else UTF-8.
final class Text {

    private static final int SNIFFED = 200;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final Pattern DECLARED =
            Pattern.compile("<\\?xml[^>]*encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

    private Text() {}

    /// As valid UTF-8, without the mark of its byte order, and without the blanks that may not
    /// stand before an XML declaration.
    static InputStream of(InputStream bytes) throws IOException {
        var in = new PushbackInputStream(bytes, SNIFFED);
        var head = in.readNBytes(SNIFFED);
        in.unread(head);
        var text = new BufferedInputStream(utf8(in, charsetOf(head)));
        skipLead(text);
        return text;
    }

    private static InputStream utf8(InputStream in, Charset charset) {
        if (charset.equals(StandardCharsets.UTF_8)) return new ForgivingUtf8(in);
        return new Transcoded(
                new InputStreamReader(
                        in,
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPLACE)
                                .onUnmappableCharacter(CodingErrorAction.REPLACE)));
    }

    private static void skipLead(InputStream text) throws IOException {
        var lead = 0;
        do {
            text.skipNBytes(lead);
            text.mark(BYTE_ORDER_MARK.length);
            var next = text.readNBytes(BYTE_ORDER_MARK.length);
            text.reset();
            lead = leadOf(next);
        } while (lead > 0);
    }

    private static int leadOf(byte[] next) {
        if (Arrays.equals(next, BYTE_ORDER_MARK)) return next.length;
        return next.length > 0 && next[0] > 0 && Character.isWhitespace(next[0]) ? 1 : 0;
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
            // Windows agents that say latin-1 write UTF-8 as well: it reads both.
            var forgiving =
                    charset.equals(StandardCharsets.ISO_8859_1)
                            || charset.equals(ForgivingUtf8.WINDOWS);
            var wide =
                    forgiving
                            || charset.name().startsWith("UTF-")
                            || charset.equals(StandardCharsets.US_ASCII);
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

    /// UTF-8 of another encoding. A reader never ends within a pair of surrogates.
    private static final class Transcoded extends InputStream {

        private final Reader in;
        private final char[] characters = new char[8 * 1024];
        private ByteBuffer encoded = ByteBuffer.allocate(0);

        Transcoded(Reader in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            return isEmpty() ? -1 : encoded.get() & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (length == 0) return 0;
            if (isEmpty()) return -1;
            var count = Math.min(length, encoded.remaining());
            encoded.get(buffer, offset, count);
            return count;
        }

        private boolean isEmpty() throws IOException {
            while (!encoded.hasRemaining()) {
                var count = in.read(characters);
                if (count < 0) return true;
                encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(characters, 0, count));
            }
            return false;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
