package fr.microgate.parc.inventory.asset;

import com.fasterxml.jackson.core.JsonProcessingException;
import fr.microgate.parc.inventory.document.Entry;
import fr.microgate.parc.inventory.document.HalfDigest;
import fr.microgate.parc.inventory.document.InventoryDocument.Software;
import fr.microgate.parc.inventory.document.SaidSoftware;
import fr.microgate.parc.inventory.document.Section;
import fr.microgate.parc.platform.event.EventJson;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Digests of sections: `stable.whole`, so that what only flaps can be stored without being called
/// a change.
final class Digests {

    private Digests() {}

    static String of(Section section, List<Entry> entries) {
        return digest(json(SectionDiff.stable(section, entries))) + "." + digest(json(entries));
    }

    static boolean sameStable(String digest, @Nullable String known) {
        return known != null && stable(digest).equals(stable(known));
    }

    /// Whether it is the digest of the whole in one that is known.
    static boolean sameWhole(@Nullable String whole, @Nullable String known) {
        return whole != null && known != null && known.endsWith("." + whole);
    }

    /// Of what could not be read in part, the next document shall say so again.
    static String of(SaidSoftware software) {
        var stable = of(software.all());
        var whole = software.isClean() ? software.digest() : null;
        return whole == null ? stable : stable + "." + whole;
    }

    private static String of(List<Software> software) {
        var said = ByteBuffer.allocate(software.size() * 3 * Long.BYTES);
        for (var one : software) {
            said.putLong(one.digest().getMostSignificantBits());
            said.putLong(one.digest().getLeastSignificantBits());
            var day = one.installedOn();
            said.putLong(day == null ? Long.MIN_VALUE : day.toEpochDay());
        }
        return HalfDigest.of(said.array());
    }

    private static String stable(String digest) {
        return digest.split("\\.", 2)[0];
    }

    private static String digest(String text) {
        return HalfDigest.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String json(List<Entry> entries) {
        try {
            return EventJson.MAPPER.writeValueAsString(entries);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
