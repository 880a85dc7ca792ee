package fr.microgate.parc.inventory.comment;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "AssetComment")
record CommentView(
        UUID id,
        @Schema(description = "Subject of the account that wrote it") String author,
        String text,
        Instant writtenAt) {

    static CommentView of(AssetComment comment) {
        return new CommentView(comment.id, comment.author, comment.text, comment.writtenAt);
    }
}
