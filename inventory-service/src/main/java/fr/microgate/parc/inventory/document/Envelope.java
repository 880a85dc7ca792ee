package fr.microgate.parc.inventory.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a message says beside its content: enough to know which kind it is and who speaks.
public final class Envelope implements DocumentSink {

    public enum Kind {
        PROLOG,
        CONTACT,

        /// Asks for credentials to look into databases with.
        PARAMETERS,
        INVENTORY,

        /// A device that an agent found on the network or asked by SNMP.
        NETWORK,

        /// A network task starts or ends: nothing about a machine.
        CONTROL,
        OTHER
    }

    private static final int MOST_SECTIONS = 100;
    private static final Set<String> KNOWN =
            Set.of(
                    "action",
                    "query",
                    "deviceid",
                    "partial",
                    "name",
                    "version",
                    "tag",
                    "processnumber");

    private static final Set<String> OF_CONTROL = Set.of("agent", "moduleversion", "processnumber");

    private final Map<String, String> fields = new HashMap<>();
    private final Set<String> sections = new HashSet<>();

    @Override
    public void field(String name, String value) {
        if (KNOWN.contains(name)) fields.putIfAbsent(name, value);
    }

    @Override
    public boolean wants(String section) {
        if (sections.size() < MOST_SECTIONS) sections.add(section);
        return false;
    }

    @Override
    public void present(String section) {}

    @Override
    public void entry(String section, ObjectNode entry) {}

    /// Goes by another id from here on.
    public void deviceIs(String masked) {
        fields.put("deviceid", masked);
    }

    /// JSON says `action`, XML says `QUERY`; neither means an inventory.
    public Kind kind() {
        return switch (query().toLowerCase(Locale.ROOT)) {
            case "prolog" -> Kind.PROLOG;
            case "contact" -> Kind.CONTACT;
            case "get_params" -> Kind.PARAMETERS;
            case "inventory" -> Kind.INVENTORY;
            case "netdiscovery", "netinventory", "snmpquery", "snmp" ->
                    isControl() ? Kind.CONTROL : Kind.NETWORK;
            default -> Kind.OTHER;
        };
    }

    /// What the message asks for, in its own word.
    public String query() {
        var said = fields.getOrDefault("action", fields.getOrDefault("query", "inventory"));
        var word = Values.text(said, 40);
        return word == null ? "inventory" : word;
    }

    public @Nullable String deviceId() {
        return Values.text(fields.get("deviceid"), 200);
    }

    public boolean isPartial() {
        var said = fields.getOrDefault("partial", "").strip();
        return said.equalsIgnoreCase("true") || said.equals("1");
    }

    public @Nullable String agentName() {
        return Values.text(fields.get("name"), 80);
    }

    public @Nullable String agentVersion() {
        return Values.text(fields.get("version"), 80);
    }

    public @Nullable String tag() {
        return Values.text(fields.get("tag"), 200);
    }

    /// Names of the sections of the content; empty when there is nothing to keep.
    public Set<String> sections() {
        return Set.copyOf(sections);
    }

    private boolean isControl() {
        return OF_CONTROL.containsAll(sections)
                && (fields.containsKey("processnumber") || sections.contains("agent"));
    }
}
