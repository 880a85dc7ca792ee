package fr.microgate.parc.ticket;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Where the shop is: the year of a ticket's number and the times that people read are local.
public final class Shop {

    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private static final DateTimeFormatter FRENCH =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'à' HH:mm", Locale.FRANCE).withZone(ZONE);

    private Shop() {}

    /// `23 novembre 2026 à 17:02`
    public static String inFrench(Instant instant) {
        return FRENCH.format(instant);
    }
}
