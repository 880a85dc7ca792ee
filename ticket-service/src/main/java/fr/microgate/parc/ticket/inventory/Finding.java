package fr.microgate.parc.ticket.inventory;

import static fr.microgate.parc.ticket.Shop.inFrench;

import fr.microgate.parc.platform.event.ReceivedEvent;
import fr.microgate.parc.ticket.known.KnownAsset;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A fact that an event tells of a control of a machine, and what the ticket says of it, in French:
/// the fact, since when, and the event that proves it.
record Finding(Control control, KnownAsset asset, @Nullable Instant since, ReceivedEvent event) {

    private static final int LONGEST_TITLE = 120;

    String title() {
        return title(control.failure, asset);
    }

    String failing() {
        return text("Constat : contrôle « %s » en échec sur %s, %s.");
    }

    String failingAgain() {
        return text("Rouvert : contrôle « %s » de nouveau en échec sur %s, %s.");
    }

    String passing() {
        return text("Résolu automatiquement : contrôle « %s » conforme sur %s, %s.");
    }

    private String text(String fact) {
        var time =
                since == null
                        ? "constaté le " + inFrench(event.time())
                        : "depuis le " + inFrench(since);
        return fact.formatted(control.label, asset.label(), time) + "\n" + proof(event);
    }

    static String title(String fact, KnownAsset asset) {
        var title = fact + " : " + asset.label();
        return title.length() <= LONGEST_TITLE
                ? title
                : title.substring(0, LONGEST_TITLE - 1) + "…";
    }

    static String proof(ReceivedEvent event) {
        return "Preuve : événement d'inventaire %s du %s."
                .formatted(event.id(), inFrench(event.time()));
    }
}
