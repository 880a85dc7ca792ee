package fr.microgate.parc.ticket.inventory;

import static fr.microgate.parc.ticket.Shop.inFrench;

import fr.microgate.parc.platform.event.ReceivedEvent;
import fr.microgate.parc.ticket.comment.CommentService;
import fr.microgate.parc.ticket.inventory.AssetStateChanged.Encryption;
import fr.microgate.parc.ticket.known.KnownAsset;
import fr.microgate.parc.ticket.ticket.Level;
import fr.microgate.parc.ticket.ticket.OpenTicket;
import fr.microgate.parc.ticket.ticket.TicketService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/// Each loss or theft of a machine opens a P1 ticket, once, however often it is told.
@ApplicationScoped
class LostMachines {

    private static final String REMEMBER =
            """
            INSERT INTO reported_loss (asset_id, state, at) VALUES (:asset, :state, :at)
            ON CONFLICT DO NOTHING\
            """;

    private final EntityManager database;
    private final TicketService service;
    private final CommentService comments;

    LostMachines(EntityManager database, TicketService service, CommentService comments) {
        this.database = database;
        this.service = service;
        this.comments = comments;
    }

    void follow(KnownAsset asset, AssetStateChanged change, ReceivedEvent event) {
        switch (change.to()) {
            case "LOST" -> report("Machine perdue", asset, change, event);
            case "STOLEN" -> report("Machine volée", asset, change, event);
            default -> {}
        }
    }

    private void report(
            String fact, KnownAsset asset, AssetStateChanged change, ReceivedEvent event) {
        if (!isFirstReport(change)) return;
        var command =
                OpenTicket.incident(
                        asset.organizationId(),
                        asset.id(),
                        Finding.title(fact, asset),
                        Level.HIGH,
                        Level.HIGH);
        comments.note(service.openByRule(command), text(fact, asset, change, event));
    }

    private boolean isFirstReport(AssetStateChanged change) {
        return database.createNativeQuery(REMEMBER)
                        .setParameter("asset", change.assetId())
                        .setParameter("state", change.to())
                        .setParameter("at", change.at())
                        .executeUpdate()
                == 1;
    }

    private static String text(
            String fact, KnownAsset asset, AssetStateChanged change, ReceivedEvent event) {
        return """
        %s : %s, le %s.
        Chiffrement du disque au dernier inventaire : %s.
        %s\
        """
                .formatted(
                        fact,
                        asset.label(),
                        inFrench(change.at()),
                        inWords(change.encryption()),
                        Finding.proof(event));
    }

    private static String inWords(Encryption encryption) {
        return switch (encryption) {
            case FULL -> "complet";
            case PARTIAL -> "partiel";
            case NONE -> "aucun";
            case UNKNOWN -> "inconnu";
        };
    }
}
