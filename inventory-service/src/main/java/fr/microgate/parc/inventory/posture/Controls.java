package fr.microgate.parc.inventory.posture;

import fr.microgate.parc.inventory.document.Entry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;

/// Looks at the facts of a machine and says what each control makes of them.
@ApplicationScoped
public class Controls {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final PostureConfig config;
    private final EndOfLife endOfLife;

    Controls(PostureConfig config, EndOfLife endOfLife) {
        this.config = config;
        this.endOfLife = endOfLife;
    }

    /// What a machine said too long ago proves nothing any more: only its silence is known.
    public Map<Control, Finding> check(Facts facts, Instant now) {
        var contact = recentContact(facts, now);
        if (contact.result() == Result.FAIL) {
            var silent = Finding.unknown(contact.detail());
            return Map.of(
                    Control.DISK_ENCRYPTION, silent,
                    Control.ANTIVIRUS, silent,
                    Control.SUPPORTED_OS, silent,
                    Control.RECENT_CONTACT, contact);
        }
        return Map.of(
                Control.DISK_ENCRYPTION, diskEncryption(facts),
                Control.ANTIVIRUS, antivirus(facts),
                Control.SUPPORTED_OS, supportedOs(facts, LocalDate.ofInstant(now, PARIS)),
                Control.RECENT_CONTACT, contact);
    }

    private static Finding diskEncryption(Facts facts) {
        return switch (Encryption.of(facts.drives())) {
            case FULL -> Finding.pass("tous les volumes de données sont chiffrés");
            case PARTIAL -> Finding.fail("une partie des volumes de données n'est pas chiffrée");
            case NONE -> Finding.fail("aucun volume de données n'est chiffré");
            case UNKNOWN -> Finding.unknown("l'agent ne dit rien du chiffrement");
        };
    }

    private static Finding antivirus(Facts facts) {
        var all = facts.antivirus();
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

    private static boolean isOn(Entry antivirus) {
        return Boolean.TRUE.equals(antivirus.flag("enabled"));
    }

    private Finding supportedOs(Facts facts, LocalDate today) {
        var system = facts.operatingSystem();
        if (system == null) return Finding.unknown("système inconnu");
        return endOfLife
                .of(system)
                .map(cycle -> {
                    var until =
                            config.extendedSupport()
                                    ? cycle.extendedUntil()
                                    : cycle.supportedUntil();
                    var detail =
                            "%s : support de sécurité jusqu'au %s".formatted(cycle.label(), until);
                    return today.isAfter(until) ? Finding.fail(detail) : Finding.pass(detail);
                })
                .orElseGet(() ->
                        Finding.unknown(
                                "fin de support inconnue pour "
                                        + Objects.requireNonNull(system.name())));
    }

    private Finding recentContact(Facts facts, Instant now) {
        if (facts.lastInventoryAt() == null) return Finding.unknown("aucun inventaire reçu");
        var day = LocalDate.ofInstant(facts.lastInventoryAt(), PARIS);
        var detail = "dernier inventaire le " + day;
        return facts.lastInventoryAt().isBefore(now.minus(config.silentAfter()))
                ? Finding.fail(detail)
                : Finding.pass(detail);
    }
}
