package fr.microgate.parc.platform.http;

import fr.microgate.parc.platform.event.EventJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Strong ETag (RFC 9110 §8.8.3) that names each field which people edit:
/// `"7;assignee=1f0c…;status=99ab…"`. Two people who change different fields both succeed; the same
/// field is refused with the current state.
public final class Revision {

    private final Object current;
    private final Map<String, String> fields;
    private final String etag;

    private Revision(Object current, long version, Map<String, ?> values) {
        this.current = current;
        this.fields = new TreeMap<>();
        values.forEach((name, value) -> fields.put(name, digest(value)));
        this.etag =
                version
                        + fields.entrySet().stream()
                                .map(field -> ";" + field.getKey() + "=" + field.getValue())
                                .collect(Collectors.joining());
    }

    /// @param current what the caller gets back when he is refused
    /// @param fields the values that people edit, by name
    public static Revision of(Object current, long version, Map<String, ?> fields) {
        return new Revision(current, version, fields);
    }

    /// Value of the ETag header, quotes included.
    public String etag() {
        return '"' + etag + '"';
    }

    /// @param ifMatch the request's `If-Match`; `*` says "whatever it is now"
    /// @param touched names of the fields about to change
    public void check(@Nullable String ifMatch, String... touched) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw PlatformProblem.REVISION_REQUIRED.problem(
                    "Send the ETag that you read in If-Match, or * to overwrite whatever is there.");
        }
        for (var tag : ifMatch.split(",")) if (accepts(tag.strip(), touched)) return;
        throw PlatformProblem.CHANGED_MEANWHILE
                .problem(
                        "%s changed since you read it: see current, then decide again.",
                        String.join(", ", touched))
                .with("current", current);
    }

    private boolean accepts(String tag, String... touched) {
        if (tag.equals("*") || tag.equals(etag())) return true;
        var seen =
                Arrays.stream(tag.replace("\"", "").split(";"))
                        .map(part -> part.split("=", 2))
                        .filter(part -> part.length == 2)
                        .collect(
                                Collectors.toMap(
                                        part -> part[0], part -> part[1], (first, _) -> first));
        return Arrays.stream(touched)
                .allMatch(name ->
                        fields.containsKey(name) && fields.get(name).equals(seen.get(name)));
    }

    private static String digest(@Nullable Object value) {
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(
                                    EventJson.MAPPER
                                            .writeValueAsString(value)
                                            .getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException | com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
