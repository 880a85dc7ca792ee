package fr.microgate.parc.inventory.agent;

import fr.microgate.parc.inventory.document.DocumentReader.Dialect;
import io.quarkus.logging.Log;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/// What an agent is told when something fails here: in its own dialect, so that it is in its log.
final class Failures {

    private Failures() {}

    static AgentAnswer answer(RuntimeException failure, Dialect spoken) {
        if (failure instanceof Bodies.Busy)
            return AgentAnswer.error(
                    503, "Parc is busy with other agents: deliver again later.", spoken);
        if (has(failure, IOException.class)) {
            return isTooLarge(failure)
                    ? AgentAnswer.error(413, "The body is larger than allowed.", spoken)
                    : AgentAnswer.error(400, "The body did not arrive whole.", spoken);
        }
        Log.error("A message of an agent could not be answered", failure);
        // Nothing is kept: a promise to look at it later would be a lie.
        return has(failure, SQLException.class)
                        || has(failure, jakarta.transaction.RollbackException.class)
                ? AgentAnswer.error(
                        503,
                        "Parc cannot store anything at the moment: deliver again later.",
                        spoken)
                : AgentAnswer.error(500, "Parc failed; its log says why.", spoken);
    }

    private static boolean isTooLarge(Throwable failure) {
        return causes(failure)
                .map(Throwable::getMessage)
                .filter(Objects::nonNull)
                .anyMatch(message -> message.toLowerCase(Locale.ROOT).contains("too large"));
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> type) {
        return causes(failure).anyMatch(type::isInstance);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(20);
    }
}
