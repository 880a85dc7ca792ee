package fr.microgate.parc.inventory.agent;

import fr.microgate.parc.platform.http.PageRequest;
import fr.microgate.parc.platform.http.PlatformProblem;
import io.quarkus.panache.common.Parameters;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.UUID;

/// In which order a list of agents is read, so that a page of it is read from an index.
enum AgentOrder {
    NEWEST("agent.id < :before", "agent.id desc"),
    LONGEST_SILENT(
            "(agent.lastContactOn, agent.id) > (:contactOn, :after)",
            "agent.lastContactOn, agent.id");

    private final String after;
    private final String by;

    AgentOrder(String after, String by) {
        this.after = after;
        this.by = by;
    }

    String after() {
        return after;
    }

    String by() {
        return by;
    }

    String key(AgentView view) {
        return this == NEWEST ? view.id().toString() : day(view) + " " + view.id();
    }

    private static LocalDate day(AgentView view) {
        return LocalDate.ofInstant(view.lastContactAt(), ZoneOffset.UTC);
    }

    Parameters position(PageRequest page) {
        if (this == NEWEST) return Parameters.with("before", page.before());
        var parts = page.after().orElse(LocalDate.EPOCH + " " + new UUID(0, 0)).split(" ", 2);
        try {
            return Parameters.with("contactOn", LocalDate.parse(parts[0]))
                    .and("after", UUID.fromString(parts[1]));
        } catch (DateTimeParseException
                | IllegalArgumentException
                | ArrayIndexOutOfBoundsException _) {
            throw PlatformProblem.INVALID_PAGE_TOKEN.problem(
                    "Start again from the first page, without a pageToken.");
        }
    }
}
