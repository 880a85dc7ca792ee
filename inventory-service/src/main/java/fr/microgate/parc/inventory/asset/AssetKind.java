package fr.microgate.parc.inventory.asset;

import fr.microgate.parc.inventory.document.InventoryDocument;
import fr.microgate.parc.inventory.document.InventoryDocument.Machine;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

public enum AssetKind {
    WORKSTATION,
    LAPTOP,
    SERVER,
    VM,
    NAS,
    PRINTER,
    PHONE,
    IP_PHONE,
    MOBILE,
    TABLET,
    SWITCH,
    ROUTER,
    FIREWALL,
    AP,
    UPS,
    MONITOR,
    PERIPHERAL,
    PATCH_PANEL,
    OTHER;

    /// Whether an agent runs on it; others are asked over the network, or nobody speaks for them.
    public boolean holdsAgent() {
        return switch (this) {
            case WORKSTATION, LAPTOP, SERVER, VM, MOBILE, TABLET -> true;
            default -> false;
        };
    }

    /// What the document says it is; a computer that says nothing of its chassis is a workstation.
    static AssetKind of(InventoryDocument document) {
        var system = document.operatingSystem();
        return switch (document.itemType().toLowerCase(Locale.ROOT)) {
            case "phone" -> MOBILE;
            case "printer" -> PRINTER;
            case "networkequipment" -> SWITCH;
            case "computer" ->
                    ofComputer(document.machine(), system == null ? null : system.name());
            default -> OTHER;
        };
    }

    private static AssetKind ofComputer(Machine machine, @Nullable String osName) {
        if (machine.vmSystem() != null && !machine.vmSystem().equalsIgnoreCase("Physical"))
            return VM;
        var chassis = machine.chassis() == null ? "" : machine.chassis().toLowerCase(Locale.ROOT);
        if (chassis.contains("tablet")) return TABLET;
        if (chassis.matches(".*(notebook|laptop|portable|convertible|detachable|sub notebook).*"))
            return LAPTOP;
        if (chassis.matches(".*(rack|server|blade).*")) return SERVER;
        return osName != null && osName.toLowerCase(Locale.ROOT).contains("server")
                ? SERVER
                : WORKSTATION;
    }
}
