package fr.microgate.parc.inventory.posture;

import fr.microgate.parc.inventory.document.Section;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What may be checked on a machine (RGPD art. 32; CNIL guide de la sécurité, sheets 6 and 7).
/// Which ones count for whom is data: `posture_rule`.
public enum Control {
    DISK_ENCRYPTION(List.of(Section.DRIVES)),
    ANTIVIRUS(List.of(Section.ANTIVIRUS)),
    SUPPORTED_OS(List.of(), "extendedSupport"),
    RECENT_CONTACT(List.of(), "maxDays"),
    FIREWALL(List.of(Section.FIREWALLS)),
    RECENT_REBOOT(List.of(), "maxDays"),
    RECENT_FULL_INVENTORY(List.of(), "maxDays"),
    SECURE_BOOT(List.of()),
    REMOTE_ACCESS(List.of(Section.REMOTE_ACCESS), "allowedTools"),
    NAMING(List.of()),
    SOFTWARE(List.of());

    private final List<Section> sections;
    private final Set<String> parameters;

    Control(List<Section> sections, String... parameters) {
        this.sections = sections;
        this.parameters = Set.of(parameters);
    }

    /// Names of the parameters that its rule may have.
    Set<String> parameters() {
        return parameters;
    }

    /// A date decides it, so that an inventory that says nothing new may still turn it.
    boolean isAboutTime() {
        return this == RECENT_CONTACT || this == RECENT_REBOOT || this == RECENT_FULL_INVENTORY;
    }

    /// What may turn one of these when a machine says it anew. That it was started again may not: a
    /// failing control about time is looked at with every document.
    public static Set<Section> decisive(Collection<Control> controls) {
        var sections = sections(controls);
        sections.add(Section.IDENTITY);
        sections.add(Section.OPERATING_SYSTEM);
        if (controls.contains(SOFTWARE)) sections.add(Section.SOFTWARE);
        return sections;
    }

    /// What has to be read of a machine to check it for these.
    public static Set<Section> sections(Collection<Control> controls) {
        var sections = EnumSet.noneOf(Section.class);
        controls.forEach(control -> sections.addAll(control.sections));
        return sections;
    }
}
