package fr.microgate.parc.inventory.asset;

import fr.microgate.parc.inventory.document.InventoryDocument;
import fr.microgate.parc.inventory.document.InventoryDocument.Machine;
import fr.microgate.parc.inventory.document.Section;
import java.util.Locale;
import java.util.regex.Pattern;
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

    private static final Pattern OF_FIREWALL =
            Pattern.compile(
                    "\\b(fortigate|fortiwifi|sonicwall|stormshield|firebox|pfsense|opnsense|netgate|asa ?55\\d\\d|pa-\\d{3,4})");
    private static final Pattern OF_AP =
            Pattern.compile(
                    "\\b(air-c?l?s?ap|access point|uap-|u[67]-(lite|lr|pro|mesh|enterprise)|unifi ap)");
    private static final Pattern OF_ROUTER =
            Pattern.compile(
                    "\\b(router|routerboard|edgerouter|livebox|isr ?\\d{3,4}|asr ?\\d{3,4})\\b");
    private static final Pattern OF_TABLET = Pattern.compile("\\b(tablet|tab\\b|ipad)");
    private static final Pattern OF_LAPTOP =
            Pattern.compile("notebook|laptop|portable|convertible|detachable");

    private static final Pattern OF_HYPERVISOR =
            Pattern.compile(
                    "\\b(qemu|kvm|bochs|vmware|virtualbox|innotek|hvm domu|parallels virtual|bhyve|openstack nova|amazon ec2|google compute engine)\\b|^microsoft corporation virtual machine$");
    private static final Pattern OF_DESK_MAC = Pattern.compile("imac|macmini|macpro|xserve");

    public boolean isComputer() {
        return switch (this) {
            case WORKSTATION, LAPTOP, SERVER, VM -> true;
            default -> false;
        };
    }

    /// Whether an agent runs on it; others are asked over the network, or nobody speaks for them.
    public boolean holdsAgent() {
        return switch (this) {
            case WORKSTATION, LAPTOP, SERVER, VM, MOBILE, TABLET -> true;
            default -> false;
        };
    }

    /// What the document says it is; a computer that says nothing of its chassis is a workstation.
    static AssetKind of(InventoryDocument document) {
        return switch (document.itemType().toLowerCase(Locale.ROOT)) {
            case "phone" -> document.isOfDevice() ? IP_PHONE : ofMobile(document.machine());
            case "printer" -> PRINTER;
            case "storage" -> NAS;
            case "power" -> UPS;
            case "video", "kvm" -> PERIPHERAL;
            case "networkequipment", "networking" -> ofNetwork(document.machine());
            case "computer" -> ofComputer(document);
            default -> OTHER;
        };
    }

    /// Only a product that is nothing else is taken for more than a switch.
    private static AssetKind ofNetwork(Machine machine) {
        var product = lower(machine.manufacturer()) + " " + lower(machine.model());
        if (OF_FIREWALL.matcher(product).find()) return FIREWALL;
        if (OF_AP.matcher(product).find()) return AP;
        return OF_ROUTER.matcher(product).find() ? ROUTER : SWITCH;
    }

    private static AssetKind ofMobile(Machine machine) {
        var words = lower(machine.chassis()) + " " + lower(machine.model());
        return OF_TABLET.matcher(words).find() ? TABLET : MOBILE;
    }

    private static AssetKind ofComputer(InventoryDocument document) {
        var machine = document.machine();
        var system = document.operatingSystem();
        var osName = system == null ? "" : lower(system.name());
        if (osName.contains("android")) return ofMobile(machine);
        if (isVirtual(machine)) return VM;
        var chassis = lower(machine.chassis());
        if (chassis.contains("tablet")) return TABLET;
        if (OF_LAPTOP.matcher(chassis).find() || isMacBook(document)) return LAPTOP;
        if (chassis.matches(".*(rack|server|blade).*")) return SERVER;
        return osName.contains("server") || osName.contains("vmware esx") ? SERVER : WORKSTATION;
    }

    /// OCS agents do not say so, but hypervisors give their machines a maker and a model.
    private static boolean isVirtual(Machine machine) {
        var system = machine.vmSystem();
        if (system != null) return !system.equalsIgnoreCase("Physical");
        var product = lower(machine.manufacturer()) + " " + lower(machine.model());
        return OF_HYPERVISOR.matcher(product).find();
    }

    /// Macs do not say what they stand in; the battery of an iMac is that of its keyboard.
    private static boolean isMacBook(InventoryDocument document) {
        var machine = document.machine();
        var model = lower(machine.model());
        if (model.startsWith("macbook")) return true;
        if (OF_DESK_MAC.matcher(model).lookingAt()) return false;
        return lower(machine.manufacturer()).startsWith("apple")
                && machine.chassis() == null
                && !document.entries(Section.BATTERIES).isEmpty();
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
