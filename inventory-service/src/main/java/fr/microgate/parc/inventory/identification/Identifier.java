package fr.microgate.parc.inventory.identification;

import fr.microgate.parc.inventory.document.Identifiers;
import fr.microgate.parc.inventory.document.InventoryDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A value that may belong to one machine alone, as machines are compared by it.
record Identifier(Kind kind, String value) {

    enum Kind {
        SERIAL,
        UUID,
        MAC
    }

    static List<Identifier> of(InventoryDocument document) {
        var all = new ArrayList<Identifier>();
        var machine = document.machine();
        if (machine.serial() != null) {
            var key = Identifiers.serialKey(machine.serial(), machine.manufacturer());
            all.add(new Identifier(Kind.SERIAL, key));
        }
        if (machine.uuid() != null) all.add(new Identifier(Kind.UUID, machine.uuid()));
        document.stableMacs().forEach(mac -> all.add(new Identifier(Kind.MAC, mac)));
        return all;
    }

    /// Every way in which the same value may be written.
    Set<String> forms() {
        return kind == Kind.UUID ? Identifiers.byteOrders(value) : Set.of(value);
    }

    boolean isSameAs(Identifier other) {
        return kind == other.kind && forms().contains(other.value);
    }
}
