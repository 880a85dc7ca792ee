package fr.microgate.parc.inventory.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A body as a person would read it: letters instead of what JSON and XML may write for them
/// (`L\u00e9a`, `L&#233;a`), for who looks for words in it without knowing what stands where.
public final class ReadableText {

    /// An escaped backslash comes first: in `CLIENT\\nicolas` is no end of a line.
    private static final Pattern JSON = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|([bfnrt])|(.))");

    private static final Pattern XML =
            Pattern.compile(
                    "&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(amp|lt|gt|quot|apos));",
                    Pattern.CASE_INSENSITIVE);

    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'");

    private ReadableText() {}

    /// @param limit bytes after inflating; of a body that is larger, or damaged, what can be read
    ///   as it is
    public static String of(Payload payload, long limit) {
        try (var bytes = payload.open(limit);
                var text = Text.of(bytes)) {
            return unescaped(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException _) {
            return new String(payload.bytes(), StandardCharsets.UTF_8);
        }
    }

    static String unescaped(String text) {
        if (text.startsWith("<"))
            return text.indexOf('&') >= 0 ? XML.matcher(text).replaceAll(ReadableText::xml) : text;
        return text.indexOf('\\') < 0 ? text : JSON.matcher(text).replaceAll(ReadableText::json);
    }

    private static String json(MatchResult escape) {
        if (escape.group(1) != null)
            return Matcher.quoteReplacement(
                    Character.toString((char) Integer.parseInt(escape.group(1), 16)));
        return escape.group(2) != null ? " " : Matcher.quoteReplacement(escape.group(3));
    }

    private static String xml(MatchResult reference) {
        var named = reference.group(3);
        if (named != null) return Objects.requireNonNull(NAMED.get(named.toLowerCase(Locale.ROOT)));
        var code =
                reference.group(1) != null
                        ? Integer.parseInt(reference.group(1), 16)
                        : Integer.parseInt(reference.group(2));
        return Character.isValidCodePoint(code)
                ? Matcher.quoteReplacement(Character.toString(code))
                : " ";
    }
}
