package fr.microgate.parc.inventory.privacy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.microgate.parc.platform.event.DomainEvent;
import fr.microgate.parc.platform.event.EventJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The receipt of an order: what was erased, what is kept and why.
///
/// @param toReview places left to a human, since the name there may be another's; absent when none
/// @param unknownScope codes of the order's scope that mean nothing here; absent when none
/// @param digest SHA-256 of the receipt without this field, in its canonical form (RFC 8785)
record ErasureExecuted(
        UUID erasureId,
        String service,
        Outcome outcome,
        SortedMap<String, Integer> counts,
        List<Retained> retained,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer toReview,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> unknownScope,
        String digest,
        Instant at)
        implements DomainEvent {

    private static final String SERVICE = "inventory";

    enum Outcome {
        DONE,
        RETAINED,
        NOT_FOUND,

        /// Nothing that the order asks for is anything here.
        FAILED
    }

    static ErasureExecuted of(
            UUID erasureId,
            Outcome outcome,
            SortedMap<String, Integer> counts,
            List<Retained> retained,
            @Nullable Integer toReview,
            @Nullable List<String> unknownScope,
            Instant at) {
        var bare =
                new ErasureExecuted(
                        erasureId,
                        SERVICE,
                        outcome,
                        counts,
                        retained,
                        toReview,
                        unknownScope,
                        "",
                        at);
        return new ErasureExecuted(
                erasureId,
                SERVICE,
                outcome,
                counts,
                retained,
                toReview,
                unknownScope,
                bare.digested(),
                at);
    }

    private String digested() {
        var fields = EventJson.MAPPER.<ObjectNode>valueToTree(this);
        fields.remove("digest");
        try {
            var canonical =
                    EventJson.MAPPER
                            .writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                            .writeValueAsString(EventJson.MAPPER.treeToValue(fields, Object.class));
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String type() {
        return "fr.microgate.parc.inventory.erasure-executed.v1";
    }

    @Override
    public String topic() {
        return "inventory.receipts.v1";
    }

    @Override
    public Object subject() {
        return erasureId;
    }
}
