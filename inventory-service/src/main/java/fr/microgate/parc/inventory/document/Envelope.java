package fr.microgate.parc.inventory.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a message says beside its content: enough to know which kind it is and who speaks.
public final class Envelope implements DocumentSink {

    public enum Kind {
        PROLOG,
        CONTACT,
        INVENTORY,
        OTHER
    }

    private static final Set<String> KNOWN = Set.of("action", "query", "deviceid");

    private final Map<String, String> fields = new HashMap<>();

    @Override
    public void field(String name, String value) {
        if (KNOWN.contains(name)) fields.putIfAbsent(name, value);
    }

    @Override
    public boolean wants(String section) {
        return false;
    }

    @Override
    public void present(String section) {}

    @Override
    public void entry(String section, ObjectNode entry) {}

    /// JSON says `action`, XML says `QUERY`; neither means an inventory.
    public Kind kind() {
        var said = fields.getOrDefault("action", fields.getOrDefault("query", "inventory"));
        return switch (said.strip().toLowerCase(Locale.ROOT)) {
            case "prolog" -> Kind.PROLOG;
            case "contact" -> Kind.CONTACT;
            case "inventory" -> Kind.INVENTORY;
            default -> Kind.OTHER;
        };
    }

    public @Nullable String deviceId() {
        return Values.text(fields.get("deviceid"), 200);
    }
}
