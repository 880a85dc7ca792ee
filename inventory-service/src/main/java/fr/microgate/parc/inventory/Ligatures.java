package fr.microgate.parc.inventory;

/// Letters that are two where no accents can be written, as in names of machines and logins:
/// Lætitia is `laetitia` there, Lebœuf `leboeuf`.
public final class Ligatures {

    private Ligatures() {}

    public static String apart(String text) {
        return text.replace("œ", "oe")
                .replace("Œ", "OE")
                .replace("æ", "ae")
                .replace("Æ", "AE")
                .replace("ß", "ss");
    }
}
