package fr.microgate.parc.platform.event;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        description =
                "An event that could not have its effect. The list leaves data and stack out.")
public record DeadLetterView(
        UUID id,
        @Schema(description = "Handler that failed, and that a replay calls again") String consumer,
        String eventId,
        String topic,
        @Nullable String key,
        @Schema(description = "CloudEvents attributes") Map<String, String> attributes,
        String reason,
        int tries,
        Instant failedAt,
        @Nullable Instant replayedAt,
        @Nullable String data,
        @Nullable String stack) {

    static DeadLetterView summary(DeadLetter letter) {
        return view(letter, null, null);
    }

    static DeadLetterView of(DeadLetter letter) {
        return view(letter, letter.text(), letter.stack);
    }

    private static DeadLetterView view(
            DeadLetter letter, @Nullable String data, @Nullable String stack) {
        return new DeadLetterView(
                letter.id,
                letter.consumer,
                letter.eventId,
                letter.topic,
                letter.key,
                letter.attributes,
                letter.reason,
                letter.tries,
                letter.failedAt,
                letter.replayedAt,
                data,
                stack);
    }
}
