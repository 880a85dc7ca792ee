package fr.microgate.parc.inventory.posture;

import fr.microgate.parc.inventory.document.Entry;
import fr.microgate.parc.inventory.document.Section;
import java.util.Objects;
import java.util.stream.Collectors;

/// The controls that look at what protects the machine itself.
final class ProtectionChecks {

    private ProtectionChecks() {}

    static Finding diskEncryption(Facts facts) {
        return switch (Encryption.of(facts.entries(Section.DRIVES))) {
            case FULL -> Finding.pass("tous les volumes de données sont chiffrés");
            case PARTIAL -> Finding.fail("une partie des volumes de données n'est pas chiffrée");
            case NONE -> Finding.fail("aucun volume de données n'est chiffré");
            case UNKNOWN -> Finding.unknown("l'agent ne dit rien du chiffrement");
        };
    }

    static Finding antivirus(Facts facts) {
        var all = facts.entries(Section.ANTIVIRUS);
        if (all.isEmpty()) {
            return facts.registersAntivirus()
                    ? Finding.fail("aucun antivirus déclaré à Windows")
                    : Finding.unknown("aucun antivirus vu par l'agent");
        }
        for (var one : all)
            if (isOn(one) && Boolean.TRUE.equals(one.flag("upToDate")))
                return Finding.pass(one.text("name") + " actif et à jour");
        for (var one : all)
            if (isOn(one) && one.flag("upToDate") == null)
                return Finding.unknown(one.text("name") + " actif, mise à jour inconnue");
        for (var one : all)
            if (isOn(one)) return Finding.fail(one.text("name") + " actif mais pas à jour");
        var undecided = all.stream().allMatch(one -> one.flag("enabled") == null);
        return undecided
                ? Finding.unknown("état de l'antivirus inconnu")
                : Finding.fail("aucun antivirus actif");
    }

    /// Every profile counts: a laptop changes networks.
    static Finding firewall(Facts facts) {
        var all = facts.entries(Section.FIREWALLS);
        if (all.isEmpty()) return Finding.unknown("l'agent ne dit rien du pare-feu");
        var off =
                all.stream()
                        .filter(one -> Boolean.FALSE.equals(one.flag("enabled")))
                        .map(one -> Objects.requireNonNullElse(one.text("profile"), "principal"))
                        .distinct()
                        .limit(5)
                        .collect(Collectors.joining(", "));
        if (!off.isEmpty()) return Finding.fail("pare-feu arrêté : " + off);
        return all.stream().allMatch(ProtectionChecks::isOn)
                ? Finding.pass("pare-feu actif")
                : Finding.unknown("état du pare-feu inconnu");
    }

    static Finding secureBoot(Facts facts) {
        var on = facts.machine().secureBoot();
        if (on == null) return Finding.unknown("l'agent ne dit rien du démarrage sécurisé");
        return on
                ? Finding.pass("démarrage sécurisé actif")
                : Finding.fail("démarrage sécurisé inactif");
    }

    private static boolean isOn(Entry entry) {
        return Boolean.TRUE.equals(entry.flag("enabled"));
    }
}
