package fr.microgate.parc.inventory.comment;

import fr.microgate.parc.inventory.asset.Asset;
import fr.microgate.parc.platform.event.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/// A remark about an asset, inside the shop.
@Entity
public class AssetComment {

    @Id UUID id;

    UUID assetId;
    UUID organizationId;

    /// Opaque subject.
    String author;

    String text;
    Instant writtenAt;

    @SuppressWarnings("NullAway.Init")
    AssetComment() {}

    static AssetComment write(Asset asset, String text, String author, Instant at) {
        var comment = new AssetComment();
        comment.id = Ids.next();
        comment.assetId = asset.id();
        comment.organizationId = asset.organizationId();
        comment.author = author;
        comment.text = text;
        comment.writtenAt = at;
        return comment;
    }
}
