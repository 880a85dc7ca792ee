package fr.microgate.parc.inventory.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// UTF-8 in which single bytes are what old Windows agents copy from their system. Only these are
/// read as windows-1252: the rest of the document stays what it is.
final class ForgivingUtf8 extends Reader {

    static final Charset WINDOWS = Charset.forName("windows-1252");

    private final InputStream in;
    private final ByteBuffer bytes = ByteBuffer.allocate(16 * 1024).flip();
    private final CharsetDecoder decoder =
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
    private boolean ended;

    ForgivingUtf8(InputStream in) {
        this.in = in;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (length == 0) return 0;
        // A character beyond the first plane is two: it does not fit into less.
        if (length == 1) throw new IllegalArgumentException("to be read through a buffer");
        var out = CharBuffer.wrap(buffer, offset, length);
        var start = out.position();
        while (out.position() == start) {
            var result = decoder.decode(bytes, out, ended);
            if (result.isError()) {
                foreign(result.length(), out);
            } else if (result.isUnderflow()) {
                if (ended) break;
                fill();
            }
        }
        return out.position() == start ? -1 : out.position() - start;
    }

    private void foreign(int length, CharBuffer out) {
        var end = bytes.position() + length;
        while (bytes.position() < end && out.hasRemaining())
            out.put(WINDOWS.decode(ByteBuffer.wrap(new byte[] {bytes.get()})));
    }

    private void fill() throws IOException {
        bytes.compact();
        var count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (count > 0) bytes.position(bytes.position() + count);
        bytes.flip();
        ended = count < 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
