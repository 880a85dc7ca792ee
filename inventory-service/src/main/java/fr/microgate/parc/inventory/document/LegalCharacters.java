package fr.microgate.parc.inventory.document;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Agents copy control characters out of firmware tables, as they are or as references: XML 1.0
/// forbids both, so they become spaces. An ampersand that begins no reference stands for itself.
/// And a parser keeps a comment, a document type or a value whole: one of many megabytes is not of
/// an agent.
final class LegalCharacters extends FilterReader {

    private static final int LONGEST_PIECE = 4 * 1024 * 1024;
    private static final int SIZE = 8 * 1024;
    private static final int LONGEST_REFERENCE = 16;
    private static final Pattern REFERENCE =
            Pattern.compile("&(?:amp|lt|gt|quot|apos|#(\\d{1,8})|#x([0-9a-fA-F]{1,6}));");
    private static final String DATA = "<![CDATA[";
    private static final String END_OF_DATA = "]]>";

    private final char[] ahead = new char[SIZE];
    private int next;
    private int end;
    private boolean ended;

    /// Within CDATA an ampersand is one.
    private boolean inData;

    /// What is given out before the input goes on.
    private String instead = "";

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
        var count = 0;
        while (count < length) {
            if (instead.isEmpty() && !has(1)) break;
            buffer[offset + count++] = one();
        }
        sincePiece += count;
        if (sincePiece > LONGEST_PIECE)
            throw new IOException("a piece of more than " + LONGEST_PIECE + " characters");
        return count == 0 && length > 0 ? -1 : count;
    }

    private char one() throws IOException {
        if (!instead.isEmpty()) {
            var first = instead.charAt(0);
            instead = instead.substring(1);
            return first;
        }
        if (ahead[next] == '&' && !inData) return ampersand();
        if (ahead[next] == '<' && !inData) inData = follows(DATA);
        else if (ahead[next] == ']' && inData) inData = !follows(END_OF_DATA);
        var c = ahead[next++];
        return isLegal(c) || Character.isSurrogate(c) ? c : ' ';
    }

    private char ampersand() throws IOException {
        has(LONGEST_REFERENCE);
        var text = new String(ahead, next, Math.min(LONGEST_REFERENCE, end - next));
        var reference = REFERENCE.matcher(text);
        next++;
        if (!reference.lookingAt()) {
            instead = "amp;";
            return '&';
        }
        if (isLegal(character(reference))) return '&';
        next += reference.end() - 1;
        return ' ';
    }

    private static int character(Matcher reference) {
        if (reference.group(1) != null) return Integer.parseInt(reference.group(1));
        return reference.group(2) == null ? ' ' : Integer.parseInt(reference.group(2), 16);
    }

    private static boolean isLegal(int character) {
        if (character < ' ') return character == '\t' || character == '\n' || character == '\r';
        return character <= 0xD7FF
                || character >= 0xE000 && character <= 0xFFFD
                || character >= 0x10000 && character <= Character.MAX_CODE_POINT;
    }

    private boolean follows(String text) throws IOException {
        return has(text.length()) && new String(ahead, next, text.length()).equals(text);
    }

    /// Whether that many characters are there to be looked at.
    private boolean has(int count) throws IOException {
        if (end - next >= count) return true;
        System.arraycopy(ahead, next, ahead, 0, end - next);
        end -= next;
        next = 0;
        while (end < count && !ended) {
            var read = in.read(ahead, end, SIZE - end);
            ended = read < 0;
            end += Math.max(0, read);
        }
        return end >= count;
    }

    /// The parser has got through what it was reading.
    void pieceEnded() {
        sincePiece = 0;
    }
}
