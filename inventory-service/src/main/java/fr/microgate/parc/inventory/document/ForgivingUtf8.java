package fr.microgate.parc.inventory.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// UTF-8 in which single bytes are what old Windows agents copy from their system. Only these are
/// read as windows-1252: the rest of the document stays what it is. What comes out is valid UTF-8
/// (RFC 3629), so that a parser can take the bytes as they are.
final class ForgivingUtf8 extends InputStream {

    static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final int SIZE = 16 * 1024;

    /// One byte of windows-1252 is up to three of UTF-8.
    private static final int WIDEST = 3;

    private final InputStream in;
    private final byte[] raw = new byte[SIZE];
    private final byte[] valid = new byte[SIZE * WIDEST];
    private int rest;
    private int next;
    private int end;
    private boolean ended;

    ForgivingUtf8(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        return isEmpty() ? -1 : valid[next++] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) return 0;
        if (isEmpty()) return -1;
        var count = Math.min(length, end - next);
        System.arraycopy(valid, next, buffer, offset, count);
        next += count;
        return count;
    }

    private boolean isEmpty() throws IOException {
        while (next == end && !ended) fill();
        return next == end;
    }

    /// A sequence that the input was cut within waits in `raw` for the rest of it.
    private void fill() throws IOException {
        var count = in.read(raw, rest, SIZE - rest);
        ended = count < 0;
        var available = rest + Math.max(0, count);
        next = 0;
        end = 0;
        var at = 0;
        while (at < available) {
            var plain = plainUntil(at, available);
            System.arraycopy(raw, at, valid, end, plain - at);
            end += plain - at;
            at = plain;
            if (at == available) break;
            var length = sequence(at, available);
            if (length == 0) break;
            if (length < 0) foreign(raw[at++]);
            else for (var i = 0; i < length; i++) valid[end++] = raw[at++];
        }
        rest = available - at;
        System.arraycopy(raw, at, raw, 0, rest);
    }

    private int plainUntil(int from, int available) {
        var at = from;
        while (at < available && raw[at] >= 0) at++;
        return at;
    }

    /// @return how many bytes the character takes, 0 when more must be read to know, -1 when it is
    ///   none
    private int sequence(int at, int available) {
        var first = raw[at] & 0xFF;
        var length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
        if (first < 0xC2 || first > 0xF4) return -1;
        for (var i = 1; i < length; i++) {
            if (at + i == available) return ended ? -1 : 0;
            if (!continues(first, i, raw[at + i] & 0xFF)) return -1;
        }
        return length;
    }

    /// No longer form of a shorter one, no half of a surrogate pair, nothing beyond U+10FFFF.
    private static boolean continues(int first, int index, int value) {
        if (index > 1) return value >= 0x80 && value <= 0xBF;
        return switch (first) {
            case 0xE0 -> value >= 0xA0 && value <= 0xBF;
            case 0xED -> value >= 0x80 && value <= 0x9F;
            case 0xF0 -> value >= 0x90 && value <= 0xBF;
            case 0xF4 -> value >= 0x80 && value <= 0x8F;
            default -> value >= 0x80 && value <= 0xBF;
        };
    }

    private void foreign(byte one) {
        var text = WINDOWS.decode(ByteBuffer.wrap(new byte[] {one}));
        var encoded = StandardCharsets.UTF_8.encode(text);
        while (encoded.hasRemaining()) valid[end++] = encoded.get();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
