package fr.microgate.parc.inventory.document;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// The parts a machine is described by. What is read of each is in `sections.txt`.
public enum Section {
    IDENTITY("Identité", "Identity"),
    OPERATING_SYSTEM("Système", "Operating system"),
    CPUS("Processeur", "Processor"),
    MEMORIES("Mémoire", "Memory"),
    STORAGES("Disque", "Disk"),
    DRIVES("Volume", "Volume"),
    NETWORKS("Carte réseau", "Network adapter"),
    ANTIVIRUS("Antivirus", "Antivirus"),
    FIREWALLS("Pare-feu", "Firewall"),
    BATTERIES("Batterie", "Battery"),
    MONITORS("Écran", "Monitor"),
    PRINTERS("Imprimante", "Printer"),
    VIDEOS("Carte graphique", "Graphics card"),
    SOUNDS("Carte son", "Sound card"),
    CONTROLLERS("Contrôleur", "Controller"),
    USB_DEVICES("Périphérique USB", "USB device"),
    POWER_SUPPLIES("Alimentation", "Power supply"),
    FIRMWARES("Micrologiciel", "Firmware"),
    REMOTE_ACCESS("Accès à distance", "Remote access"),
    VIRTUAL_MACHINES("Machine virtuelle", "Virtual machine"),
    DATABASES("Base de données", "Database"),
    VOLUMES("Volume logique", "Logical volume"),
    LICENSES("Licence", "Licence"),
    SIM_CARDS("Carte SIM", "SIM card"),
    USERS("Utilisateur", "User"),
    LOCAL_ACCOUNTS("Compte local", "Local account"),
    DEVICE("Équipement", "Device"),
    MODEMS("Modem", "Modem"),
    NETWORK_PORTS("Port réseau", "Network port"),
    NETWORK_COMPONENTS("Composant", "Component"),
    CARTRIDGES("Cartouche", "Cartridge"),
    PAGE_COUNTERS("Compteur", "Counter"),
    SOFTWARE("Logiciel", "Software");

    private final String french;
    private final String english;

    Section(String french, String english) {
        this.french = french;
        this.english = english;
    }

    /// What a person calls one entry of it.
    public String label(Locale language) {
        return language.getLanguage().equals("en") ? english : french;
    }

    /// Says what the machine is: it does not go away by not being said.
    public boolean isLasting() {
        return this == IDENTITY || this == OPERATING_SYSTEM;
    }

    /// What is plugged in, logged on or used up comes and goes: that is no change of the machine.
    public boolean isQuiet() {
        return switch (this) {
            case USB_DEVICES, USERS, CARTRIDGES, PAGE_COUNTERS -> true;
            default -> false;
        };
    }

    /// Fields in which people write names, or that name whom to ask.
    public Set<String> namingFields() {
        return Layout.of(this).fields().stream()
                .filter(field -> field.is(Field.Mark.POSSIBLE) || isContact(field))
                .map(Field::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// Whether the whole field is a person, in an entry that is none.
    public boolean isContact(String name) {
        return Layout.of(this).fields().stream()
                .anyMatch(field -> field.name().equals(name) && isContact(field));
    }

    /// Whether an entry of it is a person.
    public boolean isOfPeople() {
        return Layout.of(this).fields().stream()
                .anyMatch(field -> field.is(Field.Mark.PERSONAL) && field.is(Field.Mark.KEY));
    }

    private static boolean isContact(Field field) {
        return field.is(Field.Mark.PERSONAL) && !field.is(Field.Mark.KEY);
    }

    /// The word for it in `no-category`; `-` when agents have none.
    public String category() {
        return Layout.of(this).category();
    }
}
