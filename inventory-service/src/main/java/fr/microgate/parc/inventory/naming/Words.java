package fr.microgate.parc.inventory.naming;

import fr.microgate.parc.inventory.Ligatures;
import fr.microgate.parc.inventory.asset.AssetKind;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// Words of people as host names can have them.
final class Words {

    private static final int CODE = 3;

    private Words() {}

    /// Without accents and case: what two names are compared by.
    static String folded(String text) {
        return plain(text).toUpperCase(Locale.ROOT);
    }

    /// Letters and digits without accents, a hyphen between words.
    static String joined(String text) {
        return plain(text).replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    static String capitalized(String text) {
        return Arrays.stream(joined(text).split("-"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + rest(word))
                .collect(Collectors.joining("-"));
    }

    /// Code of a department: its initials when it has several words, small ones aside.
    static String code(String text) {
        var words =
                Arrays.stream(joined(text).split("-"))
                        .filter(word -> word.length() >= CODE)
                        .toList();
        var code =
                words.size() < 2
                        ? joined(text)
                        : words.stream()
                                .map(word -> word.substring(0, 1))
                                .collect(Collectors.joining());
        return code.toUpperCase(Locale.ROOT);
    }

    /// What {TYPE} stands for.
    static String typeOf(AssetKind kind) {
        return switch (kind) {
            case WORKSTATION -> "PC";
            case LAPTOP -> "PORT";
            case SERVER -> "SRV";
            case VM -> "VM";
            case NAS -> "NAS";
            case PRINTER -> "IMP";
            case PHONE, IP_PHONE -> "TEL";
            case MOBILE -> "MOB";
            case TABLET -> "TAB";
            case SWITCH -> "SW";
            case ROUTER -> "RTR";
            case FIREWALL -> "FW";
            case AP -> "AP";
            case UPS -> "OND";
            case MONITOR -> "ECR";
            case PERIPHERAL -> "PERI";
            case PATCH_PANEL -> "BAIE";
            case OTHER -> "EQP";
        };
    }

    private static String rest(String word) {
        return word.substring(1).toLowerCase(Locale.ROOT);
    }

    /// Without accents.
    static String plain(String text) {
        return Normalizer.normalize(Ligatures.apart(text), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }
}
