package fr.microgate.parc.inventory.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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
                    "processnumber",
                    "versionclient");

    private static final Set<String> OF_CONTROL = Set.of("agent", "moduleversion", "processnumber");

    private static final Set<String> OF_MACHINE = Set.of("hardware", "bios", "operatingsystem");

    /// `GLPI-Agent_v1.12`, or the version alone.
    private static final Pattern CLIENT = Pattern.compile("(?:(.{1,60})_v)?(\\d[\\w.+-]{0,59})");

    private final Map<String, String> fields = new HashMap<>();
    private final Set<String> sections = new HashSet<>();

    @Override
    public void field(String name, String value) {
        if (KNOWN.contains(name)) fields.putIfAbsent(name, value);
    }

    @Override
    public boolean wants(String section) {
        if (section.equals("accountinfo") || section.equals("versionprovider")) return true;
        if (sections.size() < MOST_SECTIONS) sections.add(section);
        return false;
    }

    @Override
    public void present(String section) {}

    /// OCS and Fusion agents have their tag here; every agent the version of the program.
    @Override
    public void entry(String section, ObjectNode entry) {
        var isTag = "TAG".equalsIgnoreCase(entry.path("keyname").asText());
        if (section.equals("versionprovider")) said("providerversion", entry.path("version"));
        else said("tag", entry.path(isTag ? "keyvalue" : "tag"));
    }

    /// Goes by another id from here on.
    public void deviceIs(String masked) {
        fields.put("deviceid", masked);
    }

    private void said(String name, JsonNode value) {
        if (value.isTextual()) fields.putIfAbsent(name, value.asText());
    }

    /// JSON says `action`, XML says `QUERY`; neither means an inventory. Whatever the word, content
    /// that speaks of a machine is one: injectors and forks have words of their own.
    public Kind kind() {
        var said = kindSaid();
        if (said != Kind.INVENTORY && said != Kind.OTHER) return said;
        if (sections.contains("network_device") && Collections.disjoint(sections, OF_MACHINE))
            return Kind.NETWORK;
        return sections.stream().anyMatch(InventoryBuilder::knows) ? Kind.INVENTORY : said;
    }

    private Kind kindSaid() {
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
        return said.equalsIgnoreCase("true")
                || said.equals("1")
                || query().equalsIgnoreCase("netdiscovery");
    }

    public @Nullable String agentName() {
        return kind() == Kind.CONTACT ? Values.text(fields.get("name"), 80) : client(1);
    }

    /// What runs on the machine, whoever delivers what it wrote.
    public @Nullable String agentVersion() {
        if (kind() == Kind.CONTACT) return Values.text(fields.get("version"), 80);
        var provider = Values.text(fields.get("providerversion"), 80);
        return provider == null ? client(2) : provider;
    }

    private @Nullable String client(int group) {
        var client = CLIENT.matcher(fields.getOrDefault("versionclient", "").strip());
        return client.matches() ? client.group(group) : null;
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
