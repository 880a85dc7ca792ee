package fr.microgate.parc.inventory.document;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/// Agents copy control characters out of firmware tables; XML 1.0 forbids them, so they become
/// spaces. And a parser keeps a comment, a document type or a value whole: one of many megabytes is
/// not of an agent.
final class LegalCharacters extends FilterReader {

    private static final int LONGEST_PIECE = 4 * 1024 * 1024;

    private int sincePiece;

    LegalCharacters(Reader in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        var single = new char[1];
        return read(single, 0, 1) < 0 ? -1 : single[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        var count = super.read(buffer, offset, length);
        sincePiece += Math.max(0, count);
        if (sincePiece > LONGEST_PIECE)
            throw new IOException("a piece of more than " + LONGEST_PIECE + " characters");
        for (var i = offset; i < offset + count; i++) {
            var c = buffer[i];
            if ((c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == '\uFFFE' || c == '\uFFFF')
                buffer[i] = ' ';
        }
        return count;
    }

    /// The parser has got through what it was reading.
    void pieceEnded() {
        sincePiece = 0;
    }
}
