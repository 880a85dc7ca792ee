package fr.microgate.parc.inventory.identification;

import static fr.microgate.parc.inventory.identification.Fact.Verdict.DIFFERENT;
import static fr.microgate.parc.inventory.identification.Fact.Verdict.OTHER_MAKER;
import static fr.microgate.parc.inventory.identification.Fact.Verdict.SAME;

import fr.microgate.parc.inventory.document.InventoryDocument;
import fr.microgate.parc.inventory.document.Section;
import fr.microgate.parc.inventory.identification.Fact.Clue;
import fr.microgate.parc.inventory.identification.Identifier.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How much a document is like a machine: each fact adds its points, or takes some away. Host names
/// prove nothing: two clients have a PC01 each.
///
/// @param identified whether the document says what the machine is
/// @param otherAddresses whether both have addresses of their own, and none in common
record Comparison(
        KnownMachine machine, List<Fact> facts, boolean identified, boolean otherAddresses) {

    static final int ENOUGH = 40;

    private static final int SERIAL = 50;
    private static final int UUID = 45;
    private static final int MAC = 30;
    private static final int DEVICE_MAC = 40;
    private static final int NAME = 10;
    private static final int ANOTHER_VALUE = -5;

    static Comparison of(InventoryDocument document, Holders holders, KnownMachine machine) {
        var said = Identifier.of(document).stream().filter(one -> !holders.isShared(one)).toList();
        var facts = new ArrayList<Fact>();
        for (var one : said) if (one.kind() != Kind.MAC) compare(one, document, machine, facts);
        var mac =
                said.stream().filter(one -> one.kind() == Kind.MAC && machine.has(one)).findFirst();
        mac.ifPresent(one ->
                facts.add(
                        Fact.of(
                                Clue.MAC,
                                SAME,
                                one.value(),
                                document.isOfDevice() ? DEVICE_MAC : MAC)));
        if (HostNames.areSame(machine.name(), document.machine().name()))
            facts.add(Fact.of(Clue.NAME, SAME, null, mac.isPresent() ? NAME : 0));
        var otherAddresses =
                mac.isEmpty()
                        && machine.hasAny(Kind.MAC)
                        && said.stream().anyMatch(one -> one.kind() == Kind.MAC);
        var identified = document.sections().contains(Section.IDENTITY);
        return new Comparison(machine, facts, identified, otherAddresses);
    }

    private static void compare(
            Identifier said, InventoryDocument document, KnownMachine machine, List<Fact> facts) {
        var clue = Clue.of(said.kind());
        if (!machine.hasAny(said.kind())) return;
        if (!machine.has(said)) {
            facts.add(Fact.of(clue, DIFFERENT, said.value(), ANOTHER_VALUE));
        } else if (said.kind() == Kind.UUID) {
            facts.add(Fact.of(clue, SAME, said.value(), UUID));
        } else {
            var same = isOfMaker(document.machine().manufacturer(), machine.manufacturer());
            facts.add(Fact.of(clue, same ? SAME : OTHER_MAKER, said.value(), same ? SERIAL : 0));
        }
    }

    /// Two makers may give the same serial.
    private static boolean isOfMaker(@Nullable String said, String known) {
        return said == null || known.isEmpty() || known.equalsIgnoreCase(said);
    }

    int points() {
        return facts.stream().mapToInt(Fact::points).sum();
    }

    boolean isEnough() {
        return points() >= ENOUGH;
    }

    /// Whether it is another machine although the same agent speaks: what both know differs. An
    /// address of its own outweighs a UUID that an update of the firmware changed. Where firmware
    /// says neither serial nor UUID, other addresses under another name are another machine.
    boolean isRefuted() {
        if (identified && otherAddresses && facts.isEmpty()) return true;
        var serial = has(Clue.SERIAL, DIFFERENT);
        var uuid = has(Clue.UUID, DIFFERENT);
        if (serial && uuid) return true;
        if (has(Clue.SERIAL, SAME) || has(Clue.UUID, SAME) || has(Clue.MAC, SAME)) return false;
        return serial || uuid;
    }

    /// It has an address of the machine, and nothing speaks against it: a person may know more.
    boolean isPossible() {
        return has(Clue.MAC, SAME) && !has(Clue.SERIAL, DIFFERENT) && !has(Clue.UUID, DIFFERENT);
    }

    /// Nothing but a serial or a UUID that another machine may have as well, and something that
    /// speaks against it: makers forget to set them. Who copies a virtual machine copies both.
    boolean isThin() {
        if (has(Clue.MAC, SAME) || has(Clue.NAME, SAME)) return false;
        var serial = has(Clue.SERIAL, SAME);
        var uuid = has(Clue.UUID, SAME);
        if (serial && uuid) return otherAddresses;
        if (!serial && !uuid) return false;
        return otherAddresses || has(Clue.SERIAL, DIFFERENT) || has(Clue.UUID, DIFFERENT);
    }

    Rule rule(boolean ofDevice) {
        var serial = has(Clue.SERIAL, SAME);
        var uuid = has(Clue.UUID, SAME);
        if (serial && uuid) return Rule.SERIAL_AND_UUID;
        if (uuid) return Rule.UUID;
        if (serial) return Rule.SERIAL;
        return ofDevice ? Rule.DEVICE_MAC : Rule.MAC_AND_NAME;
    }

    private boolean has(Clue clue, Fact.Verdict verdict) {
        return facts.stream().anyMatch(fact -> fact.is(clue, verdict));
    }
}
