package fr.microgate.parc.inventory.document;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/// A body as an agent sends it. Agents say the compression in unreliable content types only, so it
/// is recognised by its first bytes (RFC 1950 and RFC 1952); raw deflate and brotli have none, for
/// them the content type is believed. Inflating stops at a limit: a bomb costs no more than that.
public record Payload(byte[] bytes, Compression compression) {

    public enum Compression {
        NONE("octet-stream"),
        ZLIB("x-compress-zlib"),
        GZIP("x-compress-gzip"),
        DEFLATE("x-compress-deflate"),
        BROTLI("x-compress-br");

        private final String subtype;

        Compression(String subtype) {
            this.subtype = subtype;
        }

        /// What agents call it.
        public String contentType() {
            return "application/" + subtype;
        }
    }

    /// More came out than is allowed.
    public static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1;

        TooLarge(long limit) {
            super("the document is larger than " + limit + " bytes once inflated");
        }
    }

    public static Payload of(byte[] body) {
        return of(body, null);
    }

    /// @param contentType what the agent says of the body
    public static Payload of(byte[] body, @Nullable String contentType) {
        var seen = compressionOf(body);
        return new Payload(body, seen == Compression.NONE ? compressionSaid(contentType) : seen);
    }

    /// Whether this machine can inflate it at all: brotli needs a library of the system.
    public boolean isSupported() {
        return compression != Compression.BROTLI || Brotli4jLoader.isAvailable();
    }

    public boolean isEmpty() {
        return bytes.length == 0;
    }

    /// @param limit bytes after inflating; reading more throws TooLarge
    public InputStream open(long limit) throws IOException {
        var raw = new ByteArrayInputStream(bytes);
        var plain =
                switch (compression) {
                    case NONE -> raw;
                    case ZLIB -> new InflaterInputStream(raw);
                    case GZIP -> new GZIPInputStream(raw);
                    case DEFLATE -> new InflaterInputStream(raw, new Inflater(true));
                    case BROTLI -> new BrotliInputStream(raw);
                };
        return new Limited(plain, limit);
    }

    /// Whether an answer is compressed in the same way; who sends brotli reads plain text too.
    public boolean isMirrored() {
        return compression != Compression.NONE && compression != Compression.BROTLI;
    }

    /// The same compression for an answer. Zlib at the default level starts with 78 9C, which the
    /// oldest agents look for.
    public byte[] compress(byte[] answer) {
        var out = new ByteArrayOutputStream();
        try {
            switch (compression) {
                case NONE, BROTLI -> {
                    return answer;
                }
                case ZLIB -> {
                    try (var zlib = new DeflaterOutputStream(out)) {
                        zlib.write(answer);
                    }
                }
                case GZIP -> {
                    try (var gzip = new GZIPOutputStream(out)) {
                        gzip.write(answer);
                    }
                }
                case DEFLATE -> {
                    var raw = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
                    try (var deflate = new DeflaterOutputStream(out, raw)) {
                        deflate.write(answer);
                    } finally {
                        raw.end();
                    }
                }
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory", e);
        }
    }

    private static Compression compressionOf(byte[] body) {
        if (body.length < 2) return Compression.NONE;
        int first = body[0] & 0xFF;
        int second = body[1] & 0xFF;
        if (first == 0x1F && second == 0x8B) return Compression.GZIP;
        var isZlib = (first & 0x0F) == 8 && (first >> 4) <= 7 && (first * 256 + second) % 31 == 0;
        return isZlib ? Compression.ZLIB : Compression.NONE;
    }

    private static Compression compressionSaid(@Nullable String contentType) {
        if (contentType == null) return Compression.NONE;
        var type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return switch (type) {
            case "application/x-deflate", "application/x-compress-deflate" -> Compression.DEFLATE;
            case "application/x-br", "application/x-compress-br" -> Compression.BROTLI;
            default -> Compression.NONE;
        };
    }

    private static final class Limited extends FilterInputStream {

        private final long limit;
        private long read;

        Limited(InputStream in, long limit) {
            super(in);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            var value = super.read();
            if (value >= 0) count(1);
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var count = super.read(buffer, offset, length);
            if (count > 0) count(count);
            return count;
        }

        private void count(int more) throws IOException {
            read += more;
            if (read > limit) throw new TooLarge(limit);
        }
    }
}
